package nl.jeugdhulp.budget.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was agreed at a school. */
@Schema(description = "What was agreed at a school (soort afspraak)")
public enum AgreementKind {
    /** Practitioners at the school (<i>collectieve inzet</i>). */
    COLLECTIVE_DEPLOYMENT,
    /** A special class in a regular school (<i>onderwijs-zorgarrangement</i>). */
    EDUCATION_CARE_ARRANGEMENT
}
