package nl.jeugdhulp.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A text in the two languages of the suite; {@code {name}} stands for a member of the problem. */
public record Text(String dutch, String english) {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    public String in(Locale locale) {
        return locale.getLanguage().equals(DUTCH.getLanguage()) ? dutch : english;
    }

    /** The same with the members filled in. */
    public String in(Locale locale, Map<String, Object> members) {
        String filled = in(locale);
        for (var member : members.entrySet()) {
            filled = filled.replace("{" + member.getKey() + "}", String.valueOf(member.getValue()));
        }
        return filled;
    }

    /** Dutch where the caller prefers it, else English. */
    public static Locale preferred(List<Locale> acceptable) {
        return acceptable.stream()
                .filter(locale -> List.of("nl", "en").contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
