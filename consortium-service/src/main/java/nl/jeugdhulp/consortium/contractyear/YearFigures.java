package nl.jeugdhulp.consortium.contractyear;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The figures of one contract year; numbers of one to four people are left out (cijfers)")
record YearFigures(
        Instant asOf,
        String definitionVersion,

        @Schema(description = "How long those waited who began care in the year, by consortium (wachttijden)")
        List<Waits> waiting,

        @Schema(description = "Proposals that ended in the year, by how they ended (overplaatsingen)")
        List<Transfers> transfers,

        @Schema(description = "Waits that became longer than the norm in the year (overschrijdingen van de norm)")
        People normBreaches,

        @Schema(description = "What was measured for the goals in the calendar year in which it began (doelen)")
        List<GoalValue> goals,

        @Schema(description = "Agreements in force at some moment of the year (afspraken)")
        long agreements) {

    /** A count of people that may be left out. */
    @Schema(description = "A count of people (aantal)")
    record People(
            @Schema(description = "Null when one to four (aantal)", nullable = true)
            Long count,

            @Schema(description = "Whether it was left out (onderdrukt)")
            boolean suppressed) {
        private static final long LEAST_SHOWN = 5;

        static boolean hides(long people) {
            return people > 0 && people < LEAST_SHOWN;
        }

        static People of(long people) {
            return new People(hides(people) ? null : people, hides(people));
        }

        static People hidden() {
            return new People(null, true);
        }
    }

    @Schema(description = "How long those waited who began care in the year (wachttijd)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waits(
            UUID consortiumId,

            @Schema(description = "How many began care (starts)")
            People starts,

            @Schema(description = "Median wait in days; absent for fewer than five (mediaan)")
            Integer medianDays,

            @Schema(description = "Nine of ten waited no longer, in days; absent for fewer than five (P90)")
            Integer p90Days) {}

    @Schema(description = "How many proposals ended in this way (overplaatsingen)")
    record Transfers(
            @Schema(description = "How they ended (uitkomst)", examples = "AGREED")
            String outcome,

            People proposals) {}

    @Schema(description = "A measured value of a goal (doelwaarde)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GoalValue(
            UUID goalId,
            UUID indicatorId,

            @Schema(description = "What is measured (indicator)")
            String indicator,

            @Schema(description = "In what (eenheid)") String unit,

            @Schema(description = "Absent when it counts one to four people (waarde)")
            BigDecimal value,

            @Schema(description = "Whether it was left out (onderdrukt)")
            boolean suppressed) {}
}
