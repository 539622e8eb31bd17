package nl.jeugdhulp.consortium.placement;

/** Why somebody on the list is offered no place for now. */
public enum PauseReason {
    FAMILY_ASKED,
    OFFER_LAPSED
}
