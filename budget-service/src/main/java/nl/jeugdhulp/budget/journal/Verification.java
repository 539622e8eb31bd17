package nl.jeugdhulp.budget.journal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the chain of a book is as it was written. */
@Schema(name = "Verification", description = "Check of the hash chain (controle op wijziging achteraf)")
public record Verification(
        UUID budgetId,

        @Schema(description = "Whether nothing was changed, removed or inserted afterwards (ongeschonden)")
        boolean intact,

        @Schema(description = "Entries that were checked (aantal journaalposten)")
        long entries,

        @Schema(description = "Number of the first entry that is not as it was written, absent when intact")
        Long firstBroken,

        @Schema(description = "SHA-256 of the last entry; keep it to have the chain checked against it later")
        String lastHash,

        Instant asOf) {}
