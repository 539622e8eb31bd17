package nl.jeugdhulp.consortium.socialmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an import from another social map did (importverslag)")
record ImportView(
        @Schema(description = "Name of the other map (bron)")
        String source,

        Instant importedAt,
        long created,
        long updated,
        long unchanged,
        long rejected,

        @Schema(description = "Each organisation with what became of it (per organisatie)")
        List<Row> rows) {

    /** What became of an organisation. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    @Schema(description = "What became of one organisation (per organisatie)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "Its id on the other map (kenmerk)")
            String foreignId,

            @Schema(description = "The chain partner here (ketenpartner)")
            UUID chainPartnerId,

            @Schema(description = "What became of it (uitkomst)")
            Outcome outcome,

            @Schema(description = "Why it was rejected (reden)")
            String reason) {}

    static ImportView of(String source, Instant now, List<Row> rows) {
        return new ImportView(
                source,
                now,
                count(rows, Outcome.CREATED),
                count(rows, Outcome.UPDATED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.REJECTED),
                List.copyOf(rows));
    }

    private static long count(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
