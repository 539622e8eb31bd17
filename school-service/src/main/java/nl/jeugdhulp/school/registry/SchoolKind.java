package nl.jeugdhulp.school.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of school (<i>schoolsoort</i>), with the words by which DUO's files know them. */
public enum SchoolKind {
    PRIMARY("BO|BASISSCHOOL|BASISONDERWIJS"),
    SPECIAL_PRIMARY("SBO|SBAO|SPECIAAL BASISONDERWIJS"),
    /** Special education (<i>so</i>), also where the establishment has secondary special education beside it. */
    SPECIAL("SO|\\(V\\)SO|SO/VSO"),
    SECONDARY_SPECIAL("VSO"),
    PRACTICAL("PRO|PRAKTIJKONDERWIJS"),
    SECONDARY("(VBO|VMBO|MAVO|HAVO|VWO|BRUGJAAR)([/ -](VBO|VMBO|MAVO|HAVO|VWO|BRUGJAAR))*"),
    /** An integral centre for children (<i>integraal kindcentrum</i>), which DUO's files do not tell from a primary school. */
    IKC("IKC"),
    UNKNOWN("");

    private final Pattern duoWords;

    SchoolKind(String duoWords) {
        this.duoWords = Pattern.compile(duoWords);
    }

    /** The kind that a file of DUO means; empty when the word is not known. */
    public static Optional<SchoolKind> ofDuo(String word) {
        String normal = word.strip().toUpperCase(Locale.ROOT);
        for (SchoolKind kind : values()) {
            if (kind != UNKNOWN && kind.duoWords.matcher(normal).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether pupils of clusters 1 to 4 go there. */
    public boolean special() {
        return this == SPECIAL || this == SECONDARY_SPECIAL;
    }
}
