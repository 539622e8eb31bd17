package nl.jeugdhulp.consortium.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "A collective deployment or a special class at a school, as school-service told it (collectieve"
                + " inzet, onderwijs-zorgarrangement)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchoolAgreementView(
        @Schema(description = "The same id in school-service and budget-service (kenmerk)")
        UUID id,

        SchoolId schoolId,
        UUID consortiumId,

        @Schema(description = "Days for which it was agreed (periode)")
        Period period,

        @Schema(description = "Dayparts of a deployment; absent for a special class (dagdelen)")
        Integer dayparts,

        @Schema(description = "Last day of it once it has ended (beëindigd op)")
        LocalDate endedOn) {}
