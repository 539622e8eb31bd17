package nl.jeugdhulp.referral.access;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reading or writing of personal data, by the fields of the Dutch log of data processing. */
@Schema(name = "Access", description = "A reading or writing of personal data (logregel verwerking)")
public record AccessView(
        long number,

        @Schema(description = "Trace of the request, the same in every service (trace_id)")
        String traceId,

        String spanId,
        String status,
        @Schema(description = "What was done (name)") String name,
        String startTime,
        String endTime,

        @Schema(description = "Activity in the register of processing (verwerkingsactiviteit)")
        String processingActivityId,

        @Schema(description = "The youth, by pseudonym (betrokkene)")
        UUID dataSubjectId,

        String dataSubjectIdType,
        @Schema(description = "Who called (gebruiker)") String caller,
        String callerRoles) {
    static AccessView of(Object[] row) {
        return new AccessView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (UUID) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11]);
    }
}
