package nl.jeugdhulp.consortium.school;

/** What a consortium can agree with a school. */
enum SchoolAgreementKind {
    /** Practitioners at the school for so many dayparts (collectieve inzet). */
    DEPLOYMENT,
    /** A special class in a regular school (onderwijs-zorgarrangement). */
    ARRANGEMENT
}
