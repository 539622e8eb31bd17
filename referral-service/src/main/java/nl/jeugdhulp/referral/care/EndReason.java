package nl.jeugdhulp.referral.care;

import java.util.Set;

/** Reasons of ending by iJw code list JZ588 (<i>reden beëindiging</i>). */
public final class EndReason {
    /** 02 death, 20 temporary, 31 as planned, 32 to 39 before that for a reason of the client, the provider or another. */
    public static final String FORM = "02|20|3[1-9]";

    static final String OTHER_PROVIDER = "38";

    private static final String AS_PLANNED = "31";
    private static final Set<String> BY_ONE_SIDE = Set.of("32", "33");

    private EndReason() {}

    static boolean isAsPlanned(String code) {
        return AS_PLANNED.equals(code);
    }

    /** Drop-out (<i>uitval</i>): ended early by the client or the provider alone. */
    static boolean isDropOut(String code) {
        return BY_ONE_SIDE.contains(code);
    }
}
