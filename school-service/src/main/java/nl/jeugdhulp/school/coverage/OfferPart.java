package nl.jeugdhulp.school.coverage;

/** What belongs to the integral offer of a school (<i>integraal aanbod</i>). */
enum OfferPart {
    /** A consortium by an adopted match plan. */
    CONSORTIUM,
    /** A small team that the plan names (<i>team</i>). */
    TEAM,
    /** Practitioners at the school (<i>collectieve inzet</i>). */
    COLLECTIVE_DEPLOYMENT,
    /** A CJG coach to whom help questions go. */
    CJG_COACH,
    /** A core team of the school itself (<i>kernteam</i>). */
    CORE_TEAM
}
