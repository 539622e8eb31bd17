package nl.jeugdhulp.consortium.burden;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Administrative burden as the suite measures it itself (gemeten administratieve last)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasuredBurden(
        @Schema(description = "Calls that every trajectory needs (aanroepen)")
        int calls,

        @Schema(description = "Fields that must be filled in for it (verplichte velden)")
        int requiredFields,

        @Schema(description = "The year of which changes were counted (jaar)")
        int year,

        @Schema(
                description = "Changes of waits recorded for each who began care in the year; absent when nobody did or"
                        + " too few (wijzigingen per jeugdige)")
        BigDecimal changesPerYouth) {
    static MeasuredBurden of(BurdenView view) {
        return new MeasuredBurden(
                view.always().calls(),
                view.always().requiredFields(),
                view.measured().year(),
                view.measured().changesPerYouth());
    }
}
