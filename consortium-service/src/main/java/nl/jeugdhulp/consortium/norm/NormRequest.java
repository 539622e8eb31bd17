package nl.jeugdhulp.consortium.norm;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A norm for one urgency and category (wachttijdnorm)")
record NormRequest(
        @NotNull @Min(0) @Max(1000) @Schema(description = "Days from referral to intake (aanmeldwachttijd)")
        Integer intakeDays,

        @NotNull @Min(0) @Max(1000) @Schema(description = "Days from intake to start (behandelwachttijd)")
        Integer startDays) {}
