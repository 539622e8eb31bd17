package nl.jeugdhulp.referral.worklist;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import nl.jeugdhulp.referral.course.ReferralView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A referral as a row of a table: ids, codes and moments, and no free text, which a spreadsheet might take for a formula. */
@Schema(description = "A referral as a row of a table (verwijzing als tabelregel)")
@JsonPropertyOrder({
    "id",
    "youthId",
    "referrerId",
    "referrerType",
    "helpCategory",
    "urgency",
    "consortiumId",
    "municipality",
    "municipalityGround",
    "schoolId",
    "legalBasis",
    "consentWithdrawnAt",
    "status",
    "waitingSince",
    "declineGround",
    "previousReferralId",
    "helpQuestionId",
    "submittedAt",
    "responseDueAt",
    "overdueToldAt",
    "changedAt",
    "version"
})
record ReferralRow(
        String id,
        String youthId,
        String referrerId,
        String referrerType,
        String helpCategory,
        String urgency,
        String consortiumId,
        String municipality,
        String municipalityGround,
        String schoolId,
        String legalBasis,
        String consentWithdrawnAt,
        String status,
        String waitingSince,
        String declineGround,
        String previousReferralId,
        String helpQuestionId,
        String submittedAt,
        String responseDueAt,
        String overdueToldAt,
        String changedAt,
        long version) {
    static ReferralRow of(ReferralView referral) {
        return new ReferralRow(
                text(referral.id()),
                text(referral.youthId()),
                referral.referrerId(),
                referral.referrerType(),
                text(referral.helpCategory()),
                text(referral.urgency()),
                text(referral.consortiumId()),
                text(referral.municipality()),
                text(referral.municipalityGround()),
                text(referral.schoolId()),
                text(referral.legalBasis()),
                text(referral.consentWithdrawnAt()),
                text(referral.status()),
                text(referral.waitingSince()),
                text(referral.declineGround()),
                text(referral.previousReferralId()),
                text(referral.helpQuestionId()),
                text(referral.submittedAt()),
                text(referral.responseDueAt()),
                text(referral.overdueToldAt()),
                text(referral.changedAt()),
                referral.version());
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
