package nl.jeugdhulp.consortium.goal;

/** In what an indicator is measured. */
enum IndicatorUnit {
    /** Numbers of people: one to four are not shown outside the region's team. */
    PEOPLE,
    PERCENT,
    DAYS,
    HOURS,
    EUROS,
    SCORE,
    COUNT
}
