package nl.jeugdhulp.values;

/**
 * The help categories (<i>hulpcategorie</i>) of the care catalogue by the iJw code list JZ020, each with its level from
 * light (1) to heavy (5).
 *
 * <p>Left out are the categories that are not part of lot 1 or not help: transport (42), youth probation and protection
 * (47, 48, 49), tailor-made (50), paediatrics (53) and nationally purchased care (55).
 */
public enum HelpCategory {
    PERSONAL_CARE("40", 1, "Persoonlijke verzorging"),
    AMBULATORY("45", 2, "Ambulante jeugdhulp"),
    BASIC_MENTAL_HEALTH("51", 2, "Generalistische basis-ggz"),
    DAY_TREATMENT("41", 3, "Dagbehandeling"),
    YOUTH_MENTAL_HEALTH("54", 3, "Jeugd-ggz"),
    SPECIALIST_MENTAL_HEALTH("52", 4, "Specialistische ggz"),
    RESIDENTIAL("44", 4, "Verblijf zonder behandeling"),
    RESIDENTIAL_TREATMENT("43", 5, "Verblijf met behandeling"),
    CRISIS_HELP("46", 5, "Crisishulp");

    private final String code;
    private final int level;
    private final String dutch;

    HelpCategory(String code, int level, String dutch) {
        this.code = code;
        this.level = level;
        this.dutch = dutch;
    }

    /** The code in iJw's list JZ020. */
    public String code() {
        return code;
    }

    /** From 1 (light) to 5 (heavy). */
    public int level() {
        return level;
    }

    public String dutch() {
        return dutch;
    }
}
