package nl.jeugdhulp.referral.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.referral.residence.ResponsibleMunicipality;
import nl.jeugdhulp.values.Urgency;

/**
 * A consortium that had a referral until it was transferred, which keeps reading what was done in its own period.
 *
 * @param status where the referral stood when it went to another
 * @param urgency how urgent it was then
 * @param municipality which was responsible then
 */
@Embeddable
record FormerConsortium(
        @Column(name = "consortium_id") UUID consortiumId,
        Instant since,
        @Column(name = "until_moment") Instant until,
        @Enumerated(EnumType.STRING) ReferralStatus status,
        @Enumerated(EnumType.STRING) Urgency urgency,
        @Embedded ResponsibleMunicipality municipality) {
    boolean covers(Instant at) {
        return !at.isBefore(since) && !at.isAfter(until);
    }
}
