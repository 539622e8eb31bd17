package nl.jeugdhulp.budget.revision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a budget is revised. */
@Schema(description = "Why a budget was revised (reden)")
public enum RevisionReason {
    /** Wages and prices (<i>indexatie</i>), decided by the region. */
    INDEXATION,
    /** A change of policy (<i>beleid</i>), decided by the region. */
    POLICY,
    /** The safety valve (<i>extra budget</i>): one municipality grants a consortium more. */
    EXTRA_BUDGET
}
