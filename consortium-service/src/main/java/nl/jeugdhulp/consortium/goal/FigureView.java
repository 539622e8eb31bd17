package nl.jeugdhulp.consortium.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A figure of an indicator as it was recorded, superseded or not (vastgelegde waarde)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureView(
        @Schema(description = "Baseline, target or measured in a year (soort)")
        FigureKind kind,

        int year,

        @Schema(description = "1 for what was recorded first, 2 for its first correction (versie)")
        int revision,

        @Schema(description = "The figure; absent when it counts one to four people (waarde)")
        BigDecimal value,

        @Schema(description = "Whether it was left out because it counts few people (onderdrukt)")
        boolean suppressed,

        @Schema(description = "Where it comes from (bron)") String source,

        @Schema(description = "Why it took the place of the one before (reden van correctie)")
        String correctionReason,

        String recordedBy,
        Instant recordedAt) {

    static FigureView of(Figure figure, Shown shown) {
        return new FigureView(
                figure.kind(),
                figure.year(),
                figure.revision(),
                shown.value(figure.value()),
                shown.hides(figure.value()),
                figure.source(),
                figure.reason(),
                figure.recordedBy(),
                figure.recordedAt());
    }
}
