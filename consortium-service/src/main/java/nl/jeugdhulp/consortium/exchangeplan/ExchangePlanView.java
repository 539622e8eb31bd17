package nl.jeugdhulp.consortium.exchangeplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchange.Consent;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "The transfers that together take most waiting away, with the proof of how good they are and that"
                + " nobody who stays waits longer (uitwisselingsplan)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangePlanView(
        UUID id,

        @Schema(description = "Ordered, ready or failed (status)")
        PlanState state,

        @Schema(description = "Farthest that a family is asked to travel (grootste afstand)")
        int maxDistanceKm,

        @Schema(description = "Days that somebody who moves gains at least (kleinste winst)")
        int minGainDays,

        String requestedBy,
        Instant requestedAt,

        @Schema(description = "The moment of which the waiting lists are (peilmoment)")
        Instant computedAt,

        @Schema(description = "Absent while the plan is not ready, and in lists of plans (inhoud)")
        Found found) {

    @Schema(description = "What was found, as far as it concerns the caller (inhoud van het plan)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            @Schema(description = "Expected waiting days that the whole plan takes away (dagen minder wachten)")
            Long daysTakenAway,

            @Schema(description = "No plan within the rules takes more days away than this (bovengrens)")
            Long boundDays,

            @Schema(description = "Days that a better plan might still take away; 0 proves that there is none (gat)")
            Long gapDays,

            @Schema(description = "Whether nobody who stays waits longer because of the plan (eerlijk)")
            boolean fair,

            @Schema(
                    description = "Lists on which too little was observed for a forecast; there a wait is taken to last"
                            + " as long again as it has lasted (lijsten zonder verwachting)")
            Integer listsWithoutForecast,

            @Schema(
                    description = "Consortia whose locations name no known town, to which nobody is therefore proposed"
                            + " (consortia zonder bekende locatie)")
            List<UUID> consortiaWithoutKnownLocation,

            @Schema(description = "The proposed moves (overplaatsingen)")
            List<Line> lines,

            @Schema(description = "Every list that sends or receives, with everybody who stays (gevolgen per lijst)")
            List<ListChange> lists) {}

    @Schema(description = "A proposed move (overplaatsing)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID referralId,
            UUID fromConsortiumId,
            UUID toConsortiumId,
            HelpCategory helpCategory,

            @Schema(description = "What the family said about moving at all (bereidheid)")
            Consent consent,

            int distanceKm,

            @Schema(description = "Expected wait without the move, in days (verwachte wachttijd hier)")
            int waitBeforeDays,

            @Schema(description = "Wait with the move, in days (wachttijd daar)")
            int waitAfterDays,

            @Schema(description = "The proposal that was made of it, if any (voorstel)")
            UUID proposalId,

            @Schema(description = "Where that proposal stands (status van het voorstel)")
            String proposalState) {}

    @Schema(description = "What the plan does to a list and to everybody who stays on it (gevolgen voor een lijst)")
    record ListChange(
            UUID consortiumId,
            HelpCategory helpCategory,

            @Schema(description = "How many leave (vertrekken)")
            int sent,

            @Schema(description = "How many come (komen)") int received,

            @Schema(description = "Places left when everybody on the list has one (plek over)")
            int roomForOthers,

            boolean fair,

            @Schema(description = "Days that those who stay gain (winst voor wie blijft)")
            long daysTakenAway,

            @Schema(description = "Everybody who stays (wie blijft)")
            List<Stay> staying) {}

    @Schema(description = "Somebody who stays: the wait without and with the plan (wie blijft)")
    record Stay(
            UUID referralId,

            @Schema(description = "Expected wait without the plan, in days (zonder plan)")
            int waitBeforeDays,

            @Schema(description = "Expected wait with the plan, in days; never longer (met plan)")
            int waitAfterDays) {}

    static ExchangePlanView of(StoredPlan plan, Found found) {
        return new ExchangePlanView(
                plan.id(),
                plan.state(),
                plan.rules().maxDistanceKm(),
                plan.rules().minGainDays(),
                plan.requestedBy(),
                plan.requestedAt(),
                plan.computedAt(),
                found);
    }
}
