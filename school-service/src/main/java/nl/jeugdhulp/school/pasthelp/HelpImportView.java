package nl.jeugdhulp.school.pasthelp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report of an import of past help. */
@Schema(name = "HelpImport", description = "Report of an import of past help (importverslag)")
record HelpImportView(
        UUID id,
        Instant importedAt,
        String importedBy,

        @Schema(description = "Rows in the file, the header left out (aantal rijen)")
        int rowsRead,

        @Schema(description = "Number of rows by outcome (uitkomsten)")
        Map<PastRowOutcome, Long> outcomes,

        @Schema(description = "Each row with its outcome and why (rijen)")
        List<RowView> rows) {
    /** A row of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HelpImportRow", description = "Row of an import of past help (rij)")
    record RowView(
            @Schema(description = "Line in the file, the header being 1 (regel)")
            int line,

            @Schema(description = "Establishment, when it could be read (vestiging)")
            String schoolId,

            PastRowOutcome outcome,

            @Schema(description = "What was odd or wrong (opmerkingen)")
            List<String> remarks) {}

    static HelpImportView of(HelpImport done) {
        Map<PastRowOutcome, Long> outcomes = new EnumMap<>(PastRowOutcome.class);
        done.rows().forEach(row -> outcomes.merge(row.outcome(), 1L, Long::sum));
        return new HelpImportView(
                done.id(),
                done.importedAt(),
                done.importedBy(),
                done.rowsRead(),
                outcomes,
                done.rows().stream()
                        .map(row -> new RowView(row.line(), row.schoolId(), row.outcome(), row.remarks()))
                        .toList());
    }
}
