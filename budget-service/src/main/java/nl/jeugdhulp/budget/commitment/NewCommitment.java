package nl.jeugdhulp.budget.commitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.budget.values.PositiveAmount;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that the consortium earmarks. */
@Schema(name = "NewCommitment", description = "Money to be earmarked (verplichting)")
public record NewCommitment(
        @NotNull SpendingCategory category,
        @NotNull @PositiveAmount Money amount,

        @NotNull @Schema(description = "Last day, in the budget's year; what remains then is available again (verloopt op)")
        LocalDate expiresOn,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}") @Schema(description = "Code of a project (project)")
        String project,

        @Schema(description = "School that it is for (school)")
        SchoolId schoolId) {}
