package nl.jeugdhulp.school.roll;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report of an import. */
@Schema(name = "SchoolImport", description = "Report of an import of schools (importverslag)")
record SchoolImportView(
        UUID id,
        Instant importedAt,
        String importedBy,

        @Schema(description = "Encoding that the file was found to have (codering)")
        String encoding,

        @Schema(description = "Separator that the file was found to have (scheidingsteken)")
        String separator,

        @Schema(description = "Rows in the file, the header left out (aantal rijen)")
        int rowsRead,

        @Schema(description = "Number of rows by outcome (uitkomsten)")
        Map<RowOutcome, Long> outcomes,

        @Schema(
                description =
                        "The first 500 rows with their outcome and what was odd; all are a list of their own (rijen)")
        List<RowView> rows) {
    private static final int ROWS_SHOWN = 500;

    /** A row of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchoolImportRow", description = "Row of an import (rij)")
    record RowView(
            @Schema(description = "Line in the file, the header being 1 (regel)")
            int line,

            @Schema(description = "Establishment, when it could be read (vestiging)")
            String schoolId,

            RowOutcome outcome,

            @Schema(description = "What was odd or wrong (opmerkingen)")
            List<String> remarks) {
        static RowView of(SchoolImport.Row row) {
            return new RowView(row.line(), row.schoolId(), row.outcome(), row.remarks());
        }
    }

    static SchoolImportView of(SchoolImport done) {
        Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
        done.rows().forEach(row -> outcomes.merge(row.outcome(), 1L, Long::sum));
        return new SchoolImportView(
                done.id(),
                done.importedAt(),
                done.importedBy(),
                done.encoding(),
                done.separator(),
                done.rowsRead(),
                outcomes,
                done.rows().stream().limit(ROWS_SHOWN).map(RowView::of).toList());
    }
}
