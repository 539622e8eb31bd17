package nl.jeugdhulp.referral.transition;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file and how far its processing is. */
@Schema(name = "TakeoverImport", description = "A file of running care and how far it is (import van overnames)")
record TakeoverImportView(
        UUID id,

        @Schema(description = "RUNNING, DONE, or FAILED when rows stay unprocessed: send the file again (stand)")
        Status status,

        @Schema(description = "Rows in the file (rijen)") int rowsRead,

        @Schema(description = "Rows processed until now (verwerkt)")
        int processed,

        @Schema(description = "Rows that added a takeover (overgenomen)")
        int accepted,

        @Schema(description = "Rows that were known already (al bekend)")
        int unchanged,

        @Schema(description = "Rows not taken, each with its reasons (niet overgenomen)")
        int rejected,

        @Schema(description = "Where the result of each row stands (resultaat per rij)")
        String rows,

        String importedBy,
        Instant receivedAt,

        @Schema(description = "Absent while it runs (klaar)")
        Instant finishedAt) {
    /** How far a file is. */
    enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /** A row of the query in {@link TakeoverImports}. */
    static TakeoverImportView of(Object[] row) {
        UUID id = (UUID) row[0];
        int rowsRead = number(row[1]);
        int accepted = number(row[2]);
        int unchanged = number(row[3]);
        int rejected = number(row[4]);
        boolean stuck = (Boolean) row[8];
        int processed = accepted + unchanged + rejected;
        return new TakeoverImportView(
                id,
                processed == rowsRead ? Status.DONE : stuck ? Status.FAILED : Status.RUNNING,
                rowsRead,
                processed,
                accepted,
                unchanged,
                rejected,
                "/v1/takeover-imports/" + id + "/rows",
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7]);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** Its version, for the ETag: it changes with each row processed. */
    long version() {
        return processed;
    }
}
