package nl.jeugdhulp.school.developmentplan;

import java.util.EnumSet;
import java.util.Set;

/** Where a development plan is, and where it may go from there. */
enum PlanStatus {
    /** Being written (<i>concept</i>). */
    DRAFT,
    /** Adopted by the region (<i>vastgesteld</i>): its goals stay, progress is measured. */
    ADOPTED,
    /** Closed (<i>afgesloten</i>). */
    CLOSED;

    Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ADOPTED);
            case ADOPTED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(PlanStatus.class);
        };
    }
}
