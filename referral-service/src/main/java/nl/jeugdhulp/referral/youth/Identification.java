package nl.jeugdhulp.referral.youth;

/** By what a youth is known: a citizen service number, or the alternative set of the Youth Act where there is none. */
public sealed interface Identification permits Bsn, AlternativeSet {
    /** What is encrypted; never shown or logged. */
    String secret();

    /** What the keyed hash is made of, the same for the same youth. */
    String lookup();
}
