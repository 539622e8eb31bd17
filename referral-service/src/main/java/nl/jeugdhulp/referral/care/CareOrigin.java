package nl.jeugdhulp.referral.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import nl.jeugdhulp.referral.course.ReferralForCare;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

/**
 * Where care comes from: a referral, or a takeover from an old contract; of the two ids the other is null.
 *
 * @param referrerId who referred, or null for a takeover
 * @param schoolId or null
 */
@Embeddable
public record CareOrigin(
        @Column(name = "referral_id") UUID referralId,
        @Column(name = "takeover_id") UUID takeoverId,
        @Column(name = "youth_id") UUID youthId,
        @Column(name = "referrer_id") String referrerId,
        @Column(name = "consortium_id") UUID consortiumId,

        @Column(name = "help_category") @Enumerated(EnumType.STRING)
        HelpCategory helpCategory,

        String municipality,
        @Column(name = "school_id") String schoolId) {

    static CareOrigin of(ReferralForCare referral) {
        return new CareOrigin(
                referral.id(),
                null,
                referral.youthId(),
                referral.referrerId(),
                referral.consortiumId(),
                referral.helpCategory(),
                referral.municipality().value(),
                referral.schoolId() == null ? null : referral.schoolId().value());
    }

    /** The same with another responsible municipality. */
    CareOrigin in(MunicipalityCode responsible) {
        return new CareOrigin(
                referralId, takeoverId, youthId, referrerId, consortiumId, helpCategory, responsible.value(), schoolId);
    }

    boolean isTakeover() {
        return takeoverId != null;
    }

    /** What other services know the place by: the referral, or the takeover that stands where one does. */
    UUID placeId() {
        return isTakeover() ? takeoverId : referralId;
    }

    MunicipalityCode municipalityCode() {
        return new MunicipalityCode(municipality);
    }

    SchoolId school() {
        return schoolId == null ? null : new SchoolId(schoolId);
    }
}
