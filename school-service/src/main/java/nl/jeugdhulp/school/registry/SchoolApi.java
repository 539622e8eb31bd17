package nl.jeugdhulp.school.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about schools. */
final class SchoolApi {
    private SchoolApi() {}

    /** With which consortia a school would like to work. */
    @Schema(name = "SchoolWishes", description = "A school's wishes in the match plan (wensen van de school)")
    record Wishes(
            @NotNull @Size(max = 10) @Schema(description = "Consortia it would like, most wanted first (voorkeur)")
            List<@NotNull UUID> preferredConsortia,

            @NotNull @Size(max = 10) @Schema(description = "Consortia it would rather not have (liever niet)")
            List<@NotNull UUID> unwantedConsortia) {}

    /** The end of a school, or its merger into another. */
    @Schema(name = "SchoolClosure", description = "End of a school (sluiting of fusie)")
    record Closure(
            @NotNull @Schema(description = "First day without pupils (sluitingsdatum)")
            LocalDate closedOn,

            @Schema(description = "School into which it merged (opvolger)")
            SchoolId successorId) {}

    /** The number of pupils of a school in a school year. */
    @Schema(name = "Pupils", description = "Pupils at the count of 1 October (leerlingen)")
    record PupilsView(
            @Schema(description = "School year of the count (schooljaar)")
            SchoolYear schoolYear,

            @JsonInclude @Schema(description = "Number, null when fewer than five (aantal)")
            Integer pupils,

            @Schema(description = "Whether DUO publishes '<5'")
            boolean suppressed) {}

    /** The consortium with which the school works by the plan that was adopted last. */
    @Schema(name = "SchoolMatch", description = "The school's consortium (koppeling)")
    record MatchView(
            UUID consortiumId,
            UUID matchPlanId,

            @Schema(description = "First day with this consortium (vanaf)")
            LocalDate from) {}

    /** A school. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "School", description = "An establishment of a school (school, vestiging)")
    record SchoolView(
            @Schema(description = "BRIN and establishment number (vestigingscode)")
            SchoolId schoolId,

            String name,
            SchoolKind kind,
            Integer cluster,
            MunicipalityCode municipality,
            String board,
            String educationPartnership,
            Place place,
            String cjgCoachId,

            @Schema(description = "The professionals the school works with (kernteam)")
            List<CoreTeamMember> coreTeam,

            @Schema(description = "The school's wishes, only for itself and the region (wensen)")
            Wishes wishes,

            @Schema(description = "Pupils per year, newest first; absent in lists (leerlingen)")
            List<PupilsView> pupils,

            @Schema(description = "Its one consortium, absent before a plan was adopted (consortium van de school)")
            MatchView match,

            LocalDate closedOn,
            SchoolId successorId,
            Instant changedAt) {
        static SchoolView of(School school, boolean withWishes, List<PupilsView> pupils) {
            return new SchoolView(
                    new SchoolId(school.id()),
                    school.name(),
                    school.kind(),
                    school.cluster(),
                    new MunicipalityCode(school.municipality()),
                    school.board(),
                    school.educationPartnership(),
                    school.place(),
                    school.cjgCoachId(),
                    school.coreTeam(),
                    withWishes ? new Wishes(school.preferredConsortia(), school.unwantedConsortia()) : null,
                    pupils,
                    school.consortiumId() == null
                            ? null
                            : new MatchView(school.consortiumId(), school.matchPlanId(), school.matchedFrom()),
                    school.closedOn(),
                    school.successorId() == null ? null : new SchoolId(school.successorId()),
                    school.changedAt());
        }
    }
}
