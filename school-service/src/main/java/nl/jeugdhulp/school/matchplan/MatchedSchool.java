package nl.jeugdhulp.school.matchplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school in a plan: its one consortium, why, what the second best would cost, and who comes. */
@Schema(name = "MatchedSchool", description = "School in a match plan (gekoppelde school)")
record MatchedSchool(
        SchoolId schoolId,
        UUID consortiumId,

        @Schema(description = "Hours per week at the school (uren per week)")
        int hours,

        @Schema(description = "Points of this school; those of all schools sum to the plan's score (punten)")
        long points,

        Explanation explanation) {
    /** Why this consortium. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MatchExplanation", description = "Why this consortium (toelichting)")
    record Explanation(
            @Schema(description = "What adds points; they sum to the school's points (redenen)")
            List<MatchRules.Reason> reasons,

            @Schema(description = "The best other consortium, absent when no other may (op een na beste)")
            SecondBest secondBest,

            @Schema(description = "Who comes to the school; empty when the order names no practitioners (team)")
            List<TeamMember> team) {
        Explanation withTeam(List<TeamMember> members) {
            return new Explanation(reasons, secondBest, members);
        }
    }

    /** The best other consortium. */
    @Schema(name = "SecondBest", description = "Second best consortium (op een na beste)")
    record SecondBest(
            UUID consortiumId,

            @Schema(description = "Points that it would add; below zero where only capacity keeps the school from it")
            long extraPoints) {}

    /** A practitioner at a school. */
    @Schema(name = "TeamMember", description = "Practitioner at a school (teamlid)")
    record TeamMember(String practitionerId, String name, int hours) {}

    MatchedSchool withTeam(List<TeamMember> members) {
        return new MatchedSchool(schoolId, consortiumId, hours, points, explanation.withTeam(members));
    }
}
