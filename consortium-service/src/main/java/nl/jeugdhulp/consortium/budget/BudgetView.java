package nl.jeugdhulp.consortium.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The state of a consortium's lump sum as budget-service told it (budget)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetView(
        int year,

        @Schema(description = "Adopted, last revision included (lumpsum)")
        Money lumpSum,

        @Schema(description = "Alert level passed last, in percent; absent while none was (signaal)")
        Integer levelPassedPercent,

        @Schema(description = "Spent when that level was passed (besteed)")
        Money spentThen,

        @Schema(description = "That little of it is used while people wait; absent unless told (onderbesteding)")
        Underuse underuse) {

    @Schema(description = "Money left while people wait, when that was signalled (onderbesteding bij wachtlijst)")
    record Underuse(
            @Schema(description = "Spent then (besteed)") Money spent,

            @Schema(description = "Youths on the waiting lists of the consortium then (wachtenden)")
            int waiting) {}
}
