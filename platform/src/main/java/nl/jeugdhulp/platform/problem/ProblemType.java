package nl.jeugdhulp.platform.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A kind of refusal: each service has an enum of them. Its name in kebab-case is its address under {@code /v1/problems}. */
public interface ProblemType {
    String name();

    Refusal refusal();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The refusal itself.
     *
     * @param namesAndValues the members that stand in the detail and in the answer: name, value, name, value…
     */
    default Problem problem(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("each member has a name and a value");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Problem(this, members);
    }
}
