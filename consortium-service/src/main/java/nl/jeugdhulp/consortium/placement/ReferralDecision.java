package nl.jeugdhulp.consortium.placement;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * What was decided about a referral after it was submitted; kept beside its placement, because it may be told before what it
 * is about.
 */
@Entity
class ReferralDecision {
    private static final long NONE = -1;

    @Id
    private UUID referralId;

    @Convert(converter = MunicipalityColumn.class)
    private MunicipalityCode municipality;

    private long municipalitySequence = NONE;
    private Instant consentWithdrawnAt;

    @Version
    private long version;

    protected ReferralDecision() {}

    ReferralDecision(UUID referralId) {
        this.referralId = referralId;
    }

    /** Another municipality is responsible; what was decided before what is known changes nothing. */
    void municipality(MunicipalityCode responsible, long sequence) {
        if (sequence > municipalitySequence) {
            municipality = responsible;
            municipalitySequence = sequence;
        }
    }

    void consentWithdrawn(Instant at) {
        consentWithdrawnAt = consentWithdrawnAt == null ? at : consentWithdrawnAt;
    }

    /** The municipality responsible by decision, or null when nobody decided otherwise. */
    MunicipalityCode municipality() {
        return municipality;
    }

    Instant consentWithdrawnAt() {
        return consentWithdrawnAt;
    }
}
