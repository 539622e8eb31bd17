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

        @Schema(description = "The referral that care follows from, absent for a takeover (verwijzing)")
        UUID referralId,

        @Schema(description = "The takeover that care continues, absent for a referral (overname)")
        UUID takeoverId,

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

        @Schema(description = "Endings that no longer count, because care was resumed (eerdere beëindigingen)")
        List<EarlierEndingView> earlierEndings,

        @Schema(description = "When consent was taken back, if it was (toestemming ingetrokken)")
        Instant consentWithdrawnAt,

        Instant changedAt,
        long version)
        implements AboutYouth {

    @Schema(name = "HelpComponent", description = "A part of the care by one provider (hulponderdeel)")
    record ComponentView(
            UUID id,
            HelpCategory helpCategory,
            UUID providerId,
            LocalDate startDate,

            @Schema(description = "Absent while this help runs (einddatum)")
            LocalDate endDate,

            @Schema(description = "How this help ended, absent while it runs (uitkomst)")
            OutcomeView outcome) {}

    @Schema(name = "EarlierEnding", description = "An ending before care was resumed (eerdere beëindiging)")
    record EarlierEndingView(LocalDate endDate, OutcomeView outcome, LocalDate resumedOn) {}

    @Schema(name = "ContactPerson", description = "Whom the family speaks to (aanspreekpunt)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactPersonView(String name, String phone, String email, Instant since, String reason) {}

    @Schema(name = "CareOutcome", description = "Outcome criteria (outcomecriteria)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeView(
            @Schema(description = "Reason of ending by JZ588 (reden beëindiging)")
            String reason,

            Integer goalsReachedPercent,
            Integer satisfaction,
            String ableToGoOnWithoutHelp,

            @Schema(description = "Ended early by client or provider alone, derived from the reason (uitval)")
            boolean dropOut) {
        /** Null while care or help runs. */
        static OutcomeView of(Outcome outcome) {
            return outcome == null
                    ? null
                    : new OutcomeView(
                            outcome.reason(),
                            outcome.goalsReached(),
                            outcome.satisfaction(),
                            outcome.ableToGoOn(),
                            EndReason.isDropOut(outcome.reason()));
        }
    }

    static TrajectoryView of(Trajectory care) {
        List<ContactPersonView> contacts = care.contactPersons().stream()
                .map(person -> new ContactPersonView(
                        person.name(), person.phone(), person.email(), person.since(), person.reason()))
                .toList();
        CareOrigin origin = care.origin();
        return new TrajectoryView(
                care.id(),
                origin.referralId(),
                origin.takeoverId(),
                origin.youthId(),
                origin.consortiumId(),
                origin.municipalityCode(),
                origin.school(),
                origin.helpCategory(),
                care.startDate(),
                care.endDate(),
                OutcomeView.of(care.outcome()),
                contacts.getLast(),
                contacts,
                care.components().stream()
                        .map(part -> new ComponentView(
                                part.componentId(),
                                part.helpCategory(),
                                part.providerId(),
                                part.startDate(),
                                part.endDate(),
                                OutcomeView.of(part.outcome())))
                        .toList(),
                care.earlierEndings().stream()
                        .map(ending -> new EarlierEndingView(
                                ending.endDate(), OutcomeView.of(ending.outcome()), ending.resumedOn()))
                        .toList(),
                care.consentWithdrawnAt(),
                care.changedAt(),
                care.version());
    }
}
