package nl.jeugdhulp.referral.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.AboutYouth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is held on one youth. */
@Schema(name = "FileExport", description = "Everything held on one youth (inzage)")
record FileExportView(
        @Schema(description = "Id of the request, in the logs too (kenmerk)")
        String requestId,

        UUID youthId,
        Instant madeAt,
        YouthFileView youth,

        @Schema(description = "Every row of this service about the youth, by kind (gegevens)")
        Map<String, List<Map<String, Object>>> held,

        @Schema(
                description =
                        "What the other services hold about this care, without names: as they hold it, as they told it or"
                                + " as they were told (elders)")
        Map<String, List<Map<String, Object>>> elsewhere,

        @Schema(
                description =
                        "Services that did not answer for every referral, because they are away, do not know it yet or another"
                                + " municipality answers for it: of that, only what they told stands here (niet bereikt)")
        List<String> notAsked)
        implements AboutYouth {}
