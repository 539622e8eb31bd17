package nl.jeugdhulp.consortium.agreement;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Whether a party signed the text as it stands; replaced as a whole. */
@Embeddable
class Signature {
    private boolean signed;
    private Instant signedAt;
    private String signedBy;

    protected Signature() {}

    private Signature(boolean signed, Instant signedAt, String signedBy) {
        this.signed = signed;
        this.signedAt = signedAt;
        this.signedBy = signedBy;
    }

    static Signature awaited() {
        return new Signature(false, null, null);
    }

    static Signature given(Instant at, String by) {
        return new Signature(true, at, by);
    }

    boolean isGiven() {
        return signed;
    }

    Instant signedAt() {
        return signedAt;
    }

    String signedBy() {
        return signedBy;
    }
}
