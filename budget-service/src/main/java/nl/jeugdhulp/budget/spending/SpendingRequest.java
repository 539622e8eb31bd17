package nl.jeugdhulp.budget.spending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.budget.values.PositiveAmount;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A spending as the consortium records it. */
@Schema(
        name = "NewSpending",
        description = "A spending of the lump sum (besteding): an amount, never a tariff, hours or a youth")
public record SpendingRequest(
        @NotNull @Pattern(regexp = LINE_NUMBER) @Schema(description = "The consortium's own number, once per year (regelnummer)")
        String lineNumber,

        @NotNull @Schema(description = "Free choice of the consortium (categorie)")
        SpendingCategory category,

        @Schema(description = "Provider that was paid (jeugdhulpaanbieder)")
        UUID providerId,

        @Pattern(regexp = LINE_NUMBER) @Schema(description = "Code of a project (project)")
        String project,

        @Schema(description = "School that it was for (school)")
        SchoolId schoolId,

        @NotNull @Valid @Schema(description = "Days that it was for, within one calendar year (periode)")
        Period period,

        @NotNull @PositiveAmount Money amount,

        @Schema(
                description =
                        "Date on which it counts; the period's last day, or today if earlier, when absent (boekdatum)")
        LocalDate bookedOn,

        @Schema(description = "Commitment that this realises (verplichting)")
        UUID commitmentId) {

    static final String LINE_NUMBER = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";

    /** What no single field can tell; empty when all is well. */
    List<InputError> errors(LocalDate today) {
        List<InputError> errors = new ArrayList<>();
        if (period.until() == null) {
            errors.add(InputError.of("/period/until", "required", "is verplicht", "is required"));
        } else if (period.from().getYear() != period.until().getYear()) {
            errors.add(InputError.of(
                    "/period", "one-year", "ligt niet in een kalenderjaar", "is not within one calendar year"));
        }
        if (bookedOn != null && bookedOn.isAfter(today)) {
            errors.add(InputError.of("/bookedOn", "future", "ligt in de toekomst", "is in the future"));
        }
        return errors;
    }

    /** Refuses with 400 what no single field can tell. */
    public void check(LocalDate today) {
        List<InputError> errors = errors(today);
        if (!errors.isEmpty()) {
            throw PlatformProblem.INVALID_INPUT.problem().at(errors);
        }
    }

    public int year() {
        return period.from().getYear();
    }

    LocalDate bookedOn(LocalDate today) {
        if (bookedOn != null) {
            return bookedOn;
        }
        return period.until().isAfter(today) ? today : period.until();
    }
}
