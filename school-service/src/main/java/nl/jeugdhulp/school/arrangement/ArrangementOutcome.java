package nl.jeugdhulp.school.arrangement;

/** What became of a special class once it was evaluated (<i>uitkomst</i>). */
enum ArrangementOutcome {
    /** It becomes part of what the school offers by itself (<i>vast aanbod van de school</i>). */
    BECOMES_REGULAR_OFFER,
    /** A next arrangement follows (<i>vervolg</i>). */
    FOLLOWED_BY_NEXT,
    /** Its purpose was reached (<i>doel bereikt</i>). */
    PURPOSE_REACHED,
    /** It did not do what it was meant for (<i>doel niet bereikt</i>). */
    PURPOSE_NOT_REACHED
}
