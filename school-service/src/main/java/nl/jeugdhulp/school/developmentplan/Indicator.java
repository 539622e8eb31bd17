package nl.jeugdhulp.school.developmentplan;

/** By what a goal is measured: a figure of the suite itself where there is one (<i>indicator</i>). */
enum Indicator {
    /** School years of which help per school is in view. */
    SCHOOL_YEARS_IN_VIEW,
    /** Share of open schools with a consortium by an adopted plan. */
    SCHOOLS_WITH_CONSORTIUM_PERCENT,
    /** Different organisations per school in the school year, on average over what is shown. */
    ORGANISATIONS_PER_SCHOOL,
    /** Share of schools with at most so many organisations as the target says. */
    SCHOOLS_WITHIN_TARGET_PERCENT,
    /** Share of IKCs and cluster 3 schools with their integral offer. */
    COVERAGE_PERCENT,
    /** Special classes that run. */
    ARRANGEMENTS_OPEN,
    /** Special classes that ended and were evaluated. */
    ARRANGEMENTS_EVALUATED,
    /** Measured by people, who record it. */
    MEASURED_BY_PEOPLE;

    boolean ofTheSuite() {
        return this != MEASURED_BY_PEOPLE;
    }
}
