package nl.jeugdhulp.school.matchplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.school.matching.Conflict;
import nl.jeugdhulp.school.matching.DraftMatchPlan;
import nl.jeugdhulp.school.matching.MatchRules;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A match plan: what was asked and how good the answer is; its schools are a list of their own. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MatchPlan", description = "Match plan (matchplan)")
record MatchPlanView(
        UUID id,
        long version,
        String name,
        MatchPlanStatus status,

        @Schema(description = "The order, with every default filled in (opdracht)")
        DraftMatchPlan draft,

        Instant createdAt,
        String createdBy,

        @Schema(description = "Points of the plan: the sum of those of its schools; fewer is better (score)")
        Long score,

        @Schema(description = "No plan has fewer points than this (ondergrens)")
        Long bound,

        @Schema(description = "How much better a plan could be at most, as a share of the score (speling)")
        Double gap,

        @Schema(description = "Whether it is proven that no plan is better (bewezen optimaal)")
        Boolean provenOptimal,

        @Schema(description = "Whether the clock ended the search, so that another run may differ")
        boolean cutByClock,

        @Schema(description = "Constraints that cannot hold together (conflicten)")
        List<Conflict> conflicts,

        @Schema(description = "Load of each consortium (belasting)")
        List<Load> loads,

        @Schema(description = "Schools that leave their present consortium (verhuizende scholen)")
        Integer movingSchools,

        @Schema(description = "First day with the new consortium (overdrachtsdatum)")
        LocalDate handOverDate,

        Instant adoptedAt) {
    static MatchPlanView of(
            MatchPlan plan, DraftMatchPlan draft, List<Conflict> conflicts, List<MatchPlanSchools.Total> totals) {
        boolean found = plan.status().hasPlan();
        return new MatchPlanView(
                plan.id(),
                plan.version(),
                plan.name(),
                plan.status(),
                draft,
                plan.createdAt(),
                plan.createdBy(),
                plan.score(),
                plan.bound(),
                plan.score() == null
                        ? null
                        : (double) (plan.score() - plan.bound()) / Math.max(1, Math.abs(plan.score())),
                plan.score() == null ? null : plan.score().equals(plan.bound()),
                plan.cutByClock(),
                conflicts,
                found
                        ? draft.consortia().stream()
                                .map(offer -> Load.of(offer, totals))
                                .toList()
                        : List.of(),
                found ? totals.stream().mapToInt(MatchPlanSchools.Total::moving).sum() : null,
                plan.handOver(),
                plan.adoptedAt());
    }

    /** What a consortium does in a plan. */
    @Schema(name = "MatchPlanLoad", description = "Load of a consortium (belasting)")
    record Load(UUID consortiumId, int schools, int hours, int hoursPerWeek) {
        static Load of(DraftMatchPlan.ConsortiumOffer offer, List<MatchPlanSchools.Total> totals) {
            return totals.stream()
                    .filter(total -> total.consortiumId().equals(offer.consortiumId()))
                    .findFirst()
                    .map(total -> new Load(total.consortiumId(), total.schools(), total.hours(), offer.hoursPerWeek()))
                    .orElseGet(() -> new Load(offer.consortiumId(), 0, 0, offer.hoursPerWeek()));
        }
    }

    /** How far the solving of a plan is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MatchPlanProgress", description = "Progress of solving (voortgang)")
    record ProgressView(MatchPlanStatus status, Long score, Long bound, long elapsedMillis) {}

    /** Moves one school by hand. */
    @Schema(name = "MatchPlanAdjustment", description = "Adjustment of a plan by hand (aanpassing)")
    record Adjustment(
            @NotNull SchoolId schoolId,
            @NotNull UUID consortiumId,

            @NotBlank @Size(max = 500) @Schema(description = "Why (reden)")
            String reason) {}

    /** Adopts a plan. */
    @Schema(name = "MatchPlanAdoption", description = "Adoption of a plan (vaststelling)")
    record Adoption(
            @NotNull @Schema(description = "First day with the new consortium; running help goes on (overdrachtsdatum)")
            LocalDate handOverDate) {}

    /** Two plans beside each other. */
    @Schema(name = "MatchPlanComparison", description = "Comparison of two plans (vergelijking)")
    record Comparison(
            UUID planId,
            UUID otherPlanId,

            @Schema(description = "Score of this plan less that of the other: below zero this one is better")
            long scoreDifference,

            @Schema(description = "That difference by rule: what the one gains and the other (verschil per regel)")
            List<RuleDifference> byRule,

            @Schema(description = "Schools in only one of the plans (alleen in een van beide)")
            List<SchoolId> onlyInOne,

            @Schema(description = "Schools that work with another consortium (wie verhuist)")
            List<Move> moves) {}

    /** What a rule costs one plan more than the other. */
    @Schema(name = "MatchPlanRuleDifference", description = "Difference of a rule (verschil van een regel)")
    record RuleDifference(
            MatchRules.Rule rule,

            @Schema(description = "Points in this plan less those in the other")
            long pointsDifference) {}

    /** A school that two plans give to different consortia. */
    @Schema(name = "MatchPlanMove", description = "School that differs (verhuizing)")
    record Move(
            SchoolId schoolId,
            UUID consortiumId,
            UUID otherConsortiumId,

            @Schema(description = "Points of the school in this plan less those in the other")
            long pointsDifference) {}
}
