package nl.jeugdhulp.consortium.party;

/** What kind of organisation takes part in the partnership. */
public enum PartyKind {
    /** The seven municipalities' joint contract team. */
    REGION,
    MUNICIPALITY,
    CONSORTIUM
}
