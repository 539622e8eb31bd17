package nl.jeugdhulp.consortium.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A stretch of days without coverage (gat in het zorgaanbod)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoverageGapView(
        UUID consortiumId,
        HelpCategory helpCategory,
        LocalDate from,

        @Schema(description = "Last day; absent while it lasts (tot en met)")
        LocalDate until,

        @Schema(description = "Days without coverage so far (dagen)")
        long days) {

    static CoverageGapView of(CoverageGap gap, LocalDate today) {
        return new CoverageGapView(gap.consortiumId(), gap.helpCategory(), gap.from(), gap.until(), gap.days(today));
    }
}
