package nl.jeugdhulp.referral.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.AboutYouth;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Care as its readers see it. */
@Schema(name = "Trajectory", description = "Care that follows from a referral (hulptraject)")
record TrajectoryView(
        UUID id,
        UUID referralId,
        @Schema(description = "The youth's file (jeugdige)") UUID youthId,
        UUID consortiumId,

        @Schema(description = "Responsible municipality (verantwoordelijke gemeente)")
        MunicipalityCode municipality,

        SchoolId schoolId,

        @Schema(description = "Help category of the referral (hulpcategorie)")
        HelpCategory helpCategory,

        LocalDate startDate,

        @Schema(description = "Absent while care runs (einddatum)")
        LocalDate endDate,

        @Schema(description = "How care ended, absent while it runs (uitkomst)")
        OutcomeView outcome,

        @Schema(description = "The contact person now (aanspreekpunt)")
        ContactPersonView contactPerson,

        @Schema(description = "All contact persons, first to last (geschiedenis)")
        List<ContactPersonView> contactPersons,

        @Schema(description = "Help components in the order they were added (hulponderdelen)")
        List<ComponentView> components,

        Instant changedAt,
        long version)
        implements AboutYouth {

    @Schema(name = "HelpComponent", description = "A part of the care by one provider (hulponderdeel)")
    record ComponentView(UUID id, HelpCategory helpCategory, UUID providerId, LocalDate startDate, LocalDate endDate) {}

    @Schema(name = "ContactPerson", description = "Whom the family speaks to (aanspreekpunt)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactPersonView(String name, String phone, String email, Instant since, String reason) {}

    @Schema(name = "CareOutcome", description = "Outcome criteria (outcomecriteria)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeView(
            String reason, Integer goalsReachedPercent, Integer satisfaction, String ableToGoOnWithoutHelp) {}

    static TrajectoryView of(Trajectory care) {
        List<ContactPersonView> contacts = care.contactPersons().stream()
                .map(person -> new ContactPersonView(
                        person.name(), person.phone(), person.email(), person.since(), person.reason()))
                .toList();
        return new TrajectoryView(
                care.id(),
                care.referralId(),
                care.youthId(),
                care.consortiumId(),
                care.municipality(),
                care.schoolId(),
                care.helpCategory(),
                care.startDate(),
                care.endDate(),
                care.endDate() == null
                        ? null
                        : new OutcomeView(
                                care.endReason(),
                                care.outcome().goalsReached(),
                                care.outcome().satisfaction(),
                                care.outcome().ableToGoOn()),
                contacts.getLast(),
                contacts,
                care.components().stream()
                        .map(part -> new ComponentView(
                                part.componentId(),
                                part.helpCategory(),
                                part.providerId(),
                                part.startDate(),
                                part.endDate()))
                        .toList(),
                care.changedAt(),
                care.version());
    }
}
