package nl.jeugdhulp.school.matchplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Constraints that cannot hold together, in words. */
@Schema(name = "MatchPlanConflict", description = "Constraints in conflict (conflict)")
record Conflict(String code, String detail, String detailDutch) {}
