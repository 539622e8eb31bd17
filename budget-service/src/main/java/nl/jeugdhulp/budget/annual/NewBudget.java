package nl.jeugdhulp.budget.annual;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.budget.allocation.AllocationRule;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.budget.values.PositiveAmount;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget as the region draws it up. */
@Schema(name = "NewBudget", description = "An annual budget as it is drawn up (ontwerpbudget)")
public record NewBudget(
        @NotNull UUID consortiumId,

        @NotNull @Min(2023) @Max(2100) @Schema(description = "Calendar year (jaar)")
        Integer year,

        @NotNull @PositiveAmount @Schema(description = "The whole amount for the year (lumpsum)")
        Money lumpSum,

        @NotNull @Valid Key allocationKey,

        @Schema(description = "What happens to a surplus (regel voor overschot); GIVE_BACK when absent")
        SettlementRule settlementRule,

        @Schema(description = "When the contributions are paid (termijnen); MONTHLY when absent")
        InstalmentSchedule instalments) {

    /** How the seven share it. */
    @Schema(name = "AllocationKey", description = "A named rule with the weights of all seven (verdeelsleutel)")
    public record Key(
            @NotNull @Schema(description = "SHARE: hundredths of a percent, 10000 together; YOUTHS, EARLIER_USE: numbers")
            AllocationRule rule,

            @NotNull List<@NotNull @Valid Weight> weights) {

        /** The weights by municipality; refuses a key that does not name each of the seven once or does not fit its rule. */
        Map<MunicipalityCode, Long> byMunicipality() {
            List<InputError> errors = new ArrayList<>();
            Map<MunicipalityCode, Long> known = new TreeMap<>();
            for (int i = 0; i < weights.size(); i++) {
                Weight weight = weights.get(i);
                String pointer = "/allocationKey/weights/" + i + "/municipality";
                if (!Municipality.codes().contains(weight.municipality())) {
                    errors.add(InputError.of(
                            pointer, "unknown-municipality", "geen gemeente van de regio", "not of the region"));
                } else if (known.put(weight.municipality(), weight.weight()) != null) {
                    errors.add(InputError.of(pointer, "duplicate", "staat er al", "is there twice"));
                }
            }
            Set<MunicipalityCode> missing = new HashSet<>(Municipality.codes());
            missing.removeAll(known.keySet());
            missing.stream()
                    .sorted()
                    .forEach(code -> errors.add(InputError.of(
                            "/allocationKey/weights", "missing", code + " ontbreekt", code + " is missing")));
            if (errors.isEmpty() && !rule.accepts(known)) {
                errors.add(InputError.of(
                        "/allocationKey/weights",
                        "sum",
                        "aandelen zijn samen 10000, aantallen meer dan 0",
                        "shares are 10000 together, numbers more than 0"));
            }
            if (!errors.isEmpty()) {
                throw PlatformProblem.INVALID_INPUT.problem().at(errors);
            }
            return known;
        }
    }

    /** The weight of one municipality. */
    @Schema(name = "AllocationWeight", description = "Weight of a municipality (gewicht)")
    public record Weight(
            @NotNull MunicipalityCode municipality,
            @NotNull @Min(0) @Max(1_000_000_000_000L) Long weight) {}

    InstalmentSchedule instalmentsOrDefault() {
        return instalments == null ? InstalmentSchedule.MONTHLY : instalments;
    }

    SettlementRule settlementRuleOrDefault() {
        return settlementRule == null ? SettlementRule.GIVE_BACK : settlementRule;
    }
}
