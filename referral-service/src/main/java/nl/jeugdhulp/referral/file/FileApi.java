package nl.jeugdhulp.referral.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.AboutYouth;
import nl.jeugdhulp.referral.youth.NamesNoBsn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and smaller answers about files. */
final class FileApi {
    private FileApi() {}

    @Schema(description = "Why it is done (reden)")
    record FileReason(@NotBlank @Size(max = 500) @NamesNoBsn String reason) {}

    @Schema(name = "DestroyableFile", description = "A file whose term has passed (te vernietigen dossier)")
    record DestroyableFile(
            UUID youthId,

            @Schema(description = "Last change of anything in it (laatste wijziging)")
            LocalDate lastChange,

            @Schema(description = "Twenty years later (vernietigbaar vanaf)")
            LocalDate destroyableFrom)
            implements AboutYouth {}

    @Schema(name = "Destruction", description = "What was destroyed (vernietiging)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Destruction(UUID youthId, int referrals, int trajectories) implements AboutYouth {}

    @Schema(name = "KeyRotation", description = "Files sealed again with the newest key (sleutelwissel)")
    record KeyRotation(int sealed) {}
}
