package nl.jeugdhulp.budget.batch;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each line of a file. */
@Schema(name = "SpendingBatch", description = "Outcome of a file of spendings (bestand met bestedingen)")
public record SpendingBatchView(
        @Schema(description = "Lines newly recorded (vastgelegd)")
        int recorded,

        @Schema(description = "Lines that were recorded before (ongewijzigd)")
        int unchanged,

        @Schema(description = "Lines that were not recorded, each with its reason (geweigerd)")
        int refused,

        List<Line> lines) {

    /** What became of a line. */
    @Schema(name = "SpendingBatchLine", description = "Outcome of a line (regel)")
    public record Line(
            @Schema(description = "Line in the file, the first record is 1 (regel)")
            int line,

            @Schema(description = "The consortium's own number, absent when unreadable (regelnummer)")
            String lineNumber,

            @Schema(description = "RECORDED, UNCHANGED or REFUSED (uitkomst)")
            String outcome,

            UUID spendingId,

            @Schema(description = "Type of the problem, absent unless refused (reden)")
            String problem,

            @Schema(description = "What is wrong, absent unless refused (toelichting)")
            String detail) {}
}
