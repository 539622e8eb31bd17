package nl.jeugdhulp.referral.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A referral as its readers see it. */
@Schema(name = "Referral", description = "A referral (verwijzing)")
record ReferralView(
        UUID id,
        @Schema(description = "The youth's file (jeugdige)") UUID youthId,
        @Schema(description = "Referrer (verwijzer)") String referrerId,

        @Schema(description = "Type of referrer by COD327 (verwijzertype)")
        String referrerType,

        String referrerAgb,
        HelpCategory helpCategory,
        Urgency urgency,
        UUID consortiumId,

        @Schema(description = "Why the family chose it (reden van de keuze)")
        String choiceReason,

        @Schema(description = "What was shown when the family compared, if it was (kenmerk van de keuze)")
        UUID choiceId,

        @Schema(description = "Responsible municipality (verantwoordelijke gemeente)")
        MunicipalityCode municipality,

        SchoolId schoolId,
        LegalBasis legalBasis,
        ReferralStatus status,

        @Schema(description = "Waiting date, kept through the whole chain (wachtdatum)")
        LocalDate waitingSince,

        @Schema(description = "Ground of declining, if declined (afwijzingsgrond)")
        DeclineGround declineGround,

        UUID previousReferralId,
        Instant submittedAt,
        Instant changedAt,

        @Schema(description = "What was done to it (geschiedenis)")
        List<HistoryEntry> history,

        long version) {

    /** Something that was done: who, what, when, why. */
    @Schema(description = "Something that was done to a referral (gebeurtenis)")
    record HistoryEntry(Instant at, String who, String what, String why) {}

    static ReferralView of(Referral referral) {
        return new ReferralView(
                referral.id(),
                referral.youthId(),
                referral.referrerId(),
                referral.referrerType(),
                referral.referrerAgb(),
                referral.helpCategory(),
                referral.urgency(),
                referral.consortiumId(),
                referral.choiceReason(),
                referral.choiceId(),
                referral.municipality(),
                referral.schoolId(),
                referral.legalBasis(),
                referral.status(),
                referral.waitingSince(),
                referral.declineGround(),
                referral.previousReferralId(),
                referral.submittedAt(),
                referral.changedAt(),
                referral.history().stream()
                        .map(entry -> new HistoryEntry(entry.at(), entry.who(), entry.what(), entry.why()))
                        .toList(),
                referral.version());
    }
}
