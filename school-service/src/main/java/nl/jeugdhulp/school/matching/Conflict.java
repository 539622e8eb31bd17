package nl.jeugdhulp.school.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Constraints that cannot hold together, in words. */
@Schema(name = "MatchPlanConflict", description = "Constraints in conflict (conflict)")
public record Conflict(String code, String detail, String detailDutch) {}
