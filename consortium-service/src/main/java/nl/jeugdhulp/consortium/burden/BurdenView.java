package nl.jeugdhulp.consortium.burden;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What one trajectory asks people to record in the suite (administratieve last)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BurdenView(
        Instant asOf,

        @Schema(
                description = "1: calls and fields as the interfaces of this release ask them; a field is a value"
                        + " without parts of its own (definitie)")
        String definitionVersion,

        @Schema(description = "What every trajectory needs (altijd nodig)")
        Sum always,

        @Schema(description = "The same when help is added and ended and the contact person changes (met wijzigingen)")
        Sum withChanges,

        @Schema(description = "Each thing to record, in its order (stappen)")
        List<StepCount> steps,

        @Schema(description = "What was in fact recorded about waits (gemeten)")
        Measured measured) {

    @Schema(description = "Calls and fields together (som)")
    record Sum(
            @Schema(description = "How often something is sent (aanroepen)")
            int calls,

            @Schema(description = "Fields that must be filled in (verplichte velden)")
            int requiredFields,

            @Schema(description = "Fields that may be filled in (mogelijke velden)")
            int possibleFields) {
        static Sum of(List<StepCount> steps) {
            return new Sum(
                    steps.size(),
                    steps.stream().mapToInt(StepCount::requiredFields).sum(),
                    steps.stream().mapToInt(StepCount::possibleFields).sum());
        }
    }

    @Schema(description = "One thing to record (stap)")
    record StepCount(
            @Schema(description = "What is recorded (stap)") TrajectoryStep step,

            @Schema(description = "Whether every trajectory needs it (altijd)")
            boolean always,

            @Schema(description = "In which service (dienst)")
            String service,

            @Schema(description = "By which operation (aanroep)", examples = "POST /v1/referrals")
            String operation,

            @Schema(description = "What the operation does (omschrijving)")
            String summary,

            int requiredFields,
            int possibleFields) {}

    @Schema(description = "Changes of waits that people recorded for those who began care in a year (gemeten)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measured(
            int year,

            @Schema(description = "How many began care; absent for one to four (starts)")
            Long starts,

            @Schema(description = "Whether figures were left out (onderdrukt)")
            boolean suppressed,

            @Schema(description = "Changes recorded for each of them (wijzigingen per jeugdige)")
            BigDecimal changesPerYouth) {}
}
