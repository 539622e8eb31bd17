package nl.jeugdhulp.consortium.contractyear;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A year of the contract with its review moment (contractjaar)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractYearView(
        @Schema(description = "1 for the first of the nine (nummer)")
        int number,

        Period period,

        @Schema(description = "Whether it is this year (lopend)")
        boolean current,

        @Schema(description = "From when on it is to be looked back on (evaluatiemoment)")
        LocalDate reviewDue,

        @Schema(description = "Whether it was looked back on, is to be, or is not over (stand van de evaluatie)")
        Review review,

        @Schema(description = "The evaluations of the year (evaluaties)")
        List<UUID> evaluationIds,

        @Schema(description = "The figures of the year; absent in the list of years (cijfers)")
        YearFigures figures) {

    /** Where the review of a year stands. */
    enum Review {
        NOT_DUE,
        DUE,
        HELD
    }

    static ContractYearView of(ContractYear year, List<UUID> evaluations, LocalDate today, YearFigures figures) {
        return new ContractYearView(
                year.number(),
                year.period(),
                year.period().contains(today),
                year.reviewDue(),
                review(year, evaluations, today),
                evaluations,
                figures);
    }

    private static Review review(ContractYear year, List<UUID> evaluations, LocalDate today) {
        if (!evaluations.isEmpty()) {
            return Review.HELD;
        }
        return today.isBefore(year.reviewDue()) ? Review.NOT_DUE : Review.DUE;
    }
}
