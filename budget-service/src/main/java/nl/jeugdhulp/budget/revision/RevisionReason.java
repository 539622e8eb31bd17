package nl.jeugdhulp.budget.revision;

/** Why a budget is revised. */
public enum RevisionReason {
    /** Wages and prices (<i>indexatie</i>), decided by the region. */
    INDEXATION,
    /** A change of policy (<i>beleid</i>), decided by the region. */
    POLICY,
    /** The safety valve (<i>extra budget</i>): one municipality grants a consortium more. */
    EXTRA_BUDGET
}
