package nl.jeugdhulp.school.developmentplan;

/** The four pillars of the development plan (<i>ontwikkelplan</i>). */
enum Pillar {
    /** It is known how much help goes to which school (<i>data in beeld</i>). */
    DATA_IN_VIEW,
    /** Each school works with one consortium and a few helpers (<i>één consortium per school</i>). */
    ONE_CONSORTIUM_PER_SCHOOL,
    /** IKCs and cluster 3 schools have their integral offer (<i>dekkend zorgaanbod</i>). */
    INTEGRAL_OFFER,
    /** Education and care make arrangements together (<i>onderwijs-zorgarrangementen</i>). */
    EDUCATION_CARE_ARRANGEMENTS
}
