package nl.jeugdhulp.referral.course;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

/** What care needs to know of the referral it follows from; the school may be null. */
public record ReferralForCare(
        UUID id,
        UUID youthId,
        String referrerId,
        UUID consortiumId,
        HelpCategory helpCategory,
        MunicipalityCode municipality,
        SchoolId schoolId,
        LocalDate submittedOn) {
    static ReferralForCare of(Referral referral, java.time.ZoneId zone) {
        return new ReferralForCare(
                referral.id(),
                referral.youthId(),
                referral.referrer().id(),
                referral.consortiumId(),
                referral.helpCategory(),
                referral.municipalityCode(),
                referral.schoolId(),
                LocalDate.ofInstant(referral.submittedAt(), zone));
    }
}
