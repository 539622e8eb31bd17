package nl.jeugdhulp.school.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school in a plan: its one consortium, why, what the second best would cost, and who comes. */
@Schema(name = "MatchedSchool", description = "School in a match plan (gekoppelde school)")
public record MatchedSchool(
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
    public record Explanation(
            @Schema(description = "What adds points; they sum to the school's points (redenen)")
            List<MatchRules.Reason> reasons,

            @Schema(description = "The best other consortium, absent when no other may (op een na beste)")
            SecondBest secondBest,

            @Schema(description = "Wishes that this consortium does not meet (niet vervulde wensen)")
            List<UnmetWish> unmetWishes,

            @Schema(
                    description =
                            "The consortium that the school leaves, absent when it stays or had none (verhuist van)")
            UUID movesFrom,

            @Schema(description = "Who comes to the school; empty when the order names no practitioners (team)")
            List<TeamMember> team,

            @Schema(
                    description =
                            "Why people moved the school by hand, absent when they did not (reden van aanpassing)")
            String adjustedBecause) {
        public Explanation {
            unmetWishes = unmetWishes == null ? List.of() : List.copyOf(unmetWishes);
        }

        Explanation withTeam(List<TeamMember> members) {
            return new Explanation(reasons, secondBest, unmetWishes, movesFrom, members, adjustedBecause);
        }

        Explanation adjusted(String because) {
            return new Explanation(reasons, secondBest, unmetWishes, movesFrom, team, because);
        }

        Explanation withReasons(List<MatchRules.Reason> others) {
            return new Explanation(others, secondBest, unmetWishes, movesFrom, team, adjustedBecause);
        }
    }

    /** A wish that is not met. */
    @Schema(name = "UnmetWish", description = "Wish that is not met (niet vervulde wens)")
    public record UnmetWish(String wish, String wishDutch) {}

    /** The best other consortium. */
    @Schema(name = "SecondBest", description = "Second best consortium (op een na beste)")
    public record SecondBest(
            UUID consortiumId,

            @Schema(description = "Points that it would add; below zero where only capacity keeps the school from it")
            long extraPoints) {}

    /** A practitioner at a school. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TeamMember", description = "Practitioner at a school (teamlid)")
    public record TeamMember(UUID practitionerId, String name, int hours) {}

    MatchedSchool withTeam(List<TeamMember> members) {
        return new MatchedSchool(schoolId, consortiumId, hours, points, explanation.withTeam(members));
    }

    MatchedSchool adjusted(String because) {
        return new MatchedSchool(schoolId, consortiumId, hours, points, explanation.adjusted(because));
    }

    /** With these reasons for the even load of the plan in place of the earlier ones. */
    MatchedSchool withEvenLoad(List<MatchRules.Reason> evenLoad) {
        List<MatchRules.Reason> reasons = new ArrayList<>(explanation.reasons());
        reasons.removeIf(reason -> reason.rule() == MatchRules.Rule.EVEN_LOAD);
        reasons.addAll(evenLoad);
        long sum = reasons.stream().mapToLong(MatchRules.Reason::points).sum();
        return new MatchedSchool(schoolId, consortiumId, hours, sum, explanation.withReasons(reasons));
    }
}
