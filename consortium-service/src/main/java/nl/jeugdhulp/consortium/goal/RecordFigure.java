package nl.jeugdhulp.consortium.goal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A figure of an indicator, or the correction of one (meting of correctie)")
record RecordFigure(
        @NotNull @Schema(description = "Baseline, target or what was measured in a year (soort)")
        FigureKind kind,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "Of which year (jaar)")
        Integer year,

        @NotNull @Digits(integer = 12, fraction = 2) @Schema(description = "The figure itself (waarde)")
        BigDecimal value,

        @NotBlank @Size(max = 500) @Schema(description = "Where it comes from (bron)")
        String source,

        @Size(min = 1, max = 1000) @Schema(description = "Why it takes the place of what was recorded before; needed then (reden van correctie)")
        String correctionReason) {}
