package nl.jeugdhulp.referral.care;

/** Reasons of ending by iJw code list JZ588 (<i>reden beëindiging</i>). */
final class EndReason {
    /** 02 death, 20 temporary, 31 as planned, 32 to 39 before that for a reason of the client, the provider or another. */
    static final String FORM = "02|20|3[1-9]";

    private static final String AS_PLANNED = "31";

    private EndReason() {}

    static boolean isAsPlanned(String code) {
        return AS_PLANNED.equals(code);
    }
}
