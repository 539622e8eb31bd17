package nl.jeugdhulp.values;

/** How soon help must begin (<i>urgentie</i>), most urgent first: the order of the constants is the order on a waiting list. */
public enum Urgency {
    CRISIS,
    URGENT,
    REGULAR
}
