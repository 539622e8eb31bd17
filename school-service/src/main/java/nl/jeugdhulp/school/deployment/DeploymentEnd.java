package nl.jeugdhulp.school.deployment;

/** How a collective deployment came to its end. */
enum DeploymentEnd {
    /** By the consortium or the region, with a reason (<i>voortijdig</i>). */
    EARLY,
    /** With the last day agreed (<i>met de periode</i>). */
    WITH_PERIOD,
    /** Because its school closed (<i>school gesloten</i>). */
    SCHOOL_CLOSED
}
