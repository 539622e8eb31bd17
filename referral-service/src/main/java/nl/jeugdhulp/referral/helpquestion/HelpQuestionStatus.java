package nl.jeugdhulp.referral.helpquestion;

/** Where a help question stands. */
public enum HelpQuestionStatus {
    ASKED,
    ANSWERED,
    WITHDRAWN
}
