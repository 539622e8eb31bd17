package nl.jeugdhulp.consortium.partnership;

/** The six steps of working together, in their order. */
enum Step {
    /** Inzicht: everybody's capacity is known. */
    INSIGHT,
    /** Krachten bundelen: goals that are measured together. */
    JOIN_FORCES,
    /** Formaliseren: signed agreements. */
    FORMALISE,
    /** Medewerkers laten rouleren: exchanges from which something was learnt. */
    ROTATE_STAFF,
    /** Informatie bundelen: one social map, linked to others. */
    BUNDLE_INFORMATION,
    /** Levend houden: looked back on and measured lately. */
    KEEP_ALIVE
}
