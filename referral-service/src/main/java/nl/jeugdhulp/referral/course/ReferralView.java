package nl.jeugdhulp.referral.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.referral.duty.DeclineGround;
import nl.jeugdhulp.referral.residence.ResponsibleMunicipality;
import nl.jeugdhulp.referral.youth.AboutYouth;
import nl.jeugdhulp.referral.youth.AgeGround;
import nl.jeugdhulp.referral.youth.ChosenBy;
import nl.jeugdhulp.referral.youth.LegalBasis;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A referral as its readers see it. */
@Schema(name = "Referral", description = "A referral (verwijzing)")
public record ReferralView(
        UUID id,
        @Schema(description = "The youth's file (jeugdige)") UUID youthId,
        @Schema(description = "Referrer (verwijzer)") String referrerId,

        @Schema(description = "Type of referrer by COD327 (verwijzertype)")
        String referrerType,

        String referrerAgb,

        @Schema(description = "Name of a medical referrer (naam verwijzer)")
        String referrerName,

        HelpCategory helpCategory,
        Urgency urgency,
        UUID consortiumId,

        @Schema(description = "Why the family chose it (reden van de keuze)")
        String choiceReason,

        @Schema(description = "What was shown when the family compared, if it was (kenmerk van de keuze)")
        UUID choiceId,

        @Schema(description = "Who in the family chose (wie koos)")
        ChosenBy chosenBy,

        @Schema(description = "Responsible municipality (verantwoordelijke gemeente)")
        MunicipalityCode municipality,

        @Schema(description = "On what the responsibility rests (woonplaatsbeginsel)")
        ResponsibleMunicipality.Ground municipalityGround,

        @Schema(description = "Why a municipality decided otherwise, if it did (reden)")
        String municipalityReason,

        @Schema(description = "The exception on which it rests, if the youth lives outside the region (uitzondering)")
        UUID exceptionId,

        SchoolId schoolId,
        LegalBasis legalBasis,

        @Schema(description = "When consent was taken back, if it was (toestemming ingetrokken)")
        Instant consentWithdrawnAt,

        AgeGround ageGround,
        ReferralStatus status,

        @Schema(description = "Waiting date, kept through the whole chain (wachtdatum)")
        LocalDate waitingSince,

        @Schema(description = "Ground of declining, if declined (afwijzingsgrond)")
        DeclineGround declineGround,

        UUID previousReferralId,

        @Schema(description = "The help question that this referral answers, if any (hulpvraag)")
        UUID helpQuestionId,

        Instant submittedAt,

        @Schema(description = "When the consortium's answer is due (reactietermijn)")
        Instant responseDueAt,

        @Schema(description = "When it was told that the answer is overdue, if it is")
        Instant overdueToldAt,

        Instant changedAt,

        @Schema(
                description = "For a consortium that had it before: when it went to another; nothing later is shown"
                        + " (overgedragen)")
        Instant transferredAt,

        @Schema(description = "What was done to it (geschiedenis)")
        List<HistoryEntry> history,

        long version)
        implements AboutYouth {

    /** Something that was done: who, what, when, why. */
    @Schema(description = "Something that was done to a referral (gebeurtenis)")
    public record HistoryEntry(Instant at, String who, String what, String why) {
        private static HistoryEntry of(Referral.Entry entry) {
            return new HistoryEntry(entry.at(), entry.who(), entry.what(), entry.why());
        }
    }

    static ReferralView of(Referral referral) {
        return new ReferralView(
                referral.id(),
                referral.youthId(),
                referral.referrer().id(),
                referral.referrer().type(),
                referral.referrer().agb(),
                referral.referrer().name(),
                referral.helpCategory(),
                referral.urgency(),
                referral.consortiumId(),
                referral.choice().reason(),
                referral.choice().choiceId(),
                referral.choice().chosenBy(),
                referral.municipalityCode(),
                referral.municipality().ground(),
                referral.municipality().reason(),
                referral.exceptionId(),
                referral.schoolId(),
                referral.legalBasis(),
                referral.consentWithdrawnAt(),
                referral.ageGround(),
                referral.status(),
                referral.waitingSince(),
                referral.declineGround(),
                referral.previousReferralId(),
                referral.helpQuestionId(),
                referral.submittedAt(),
                referral.responseDueAt(),
                referral.overdueToldAt(),
                referral.changedAt(),
                null,
                referral.history().stream().map(HistoryEntry::of).toList(),
                referral.version());
    }

    /** As a consortium sees it that had it before: what was done in its own periods, and where it stood at their end. */
    static ReferralView ofFormer(Referral referral, UUID consortiumId) {
        List<FormerConsortium> periods = referral.formerConsortia().stream()
                .filter(period -> period.consortiumId().equals(consortiumId))
                .toList();
        FormerConsortium last = periods.getLast();
        List<HistoryEntry> history = referral.history().stream()
                .filter(entry -> periods.stream().anyMatch(period -> period.covers(entry.at())))
                .map(HistoryEntry::of)
                .toList();
        Instant toldAt = referral.overdueToldAt();
        return new ReferralView(
                referral.id(),
                referral.youthId(),
                referral.referrer().id(),
                referral.referrer().type(),
                referral.referrer().agb(),
                referral.referrer().name(),
                referral.helpCategory(),
                last.urgency(),
                consortiumId,
                referral.choice().reason(),
                referral.choice().choiceId(),
                referral.choice().chosenBy(),
                new MunicipalityCode(last.municipality().code()),
                last.municipality().ground(),
                last.municipality().reason(),
                referral.exceptionId(),
                referral.schoolId(),
                referral.legalBasis(),
                referral.consentWithdrawnAt(),
                referral.ageGround(),
                last.status(),
                referral.waitingSince(),
                null,
                referral.previousReferralId(),
                null,
                referral.submittedAt(),
                referral.responseDueAt(),
                toldAt == null || toldAt.isAfter(last.until()) ? null : toldAt,
                last.until(),
                last.until(),
                history,
                history.size());
    }
}
