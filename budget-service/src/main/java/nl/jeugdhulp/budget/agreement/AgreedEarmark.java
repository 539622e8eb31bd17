package nl.jeugdhulp.budget.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import nl.jeugdhulp.values.Money;

/**
 * What an agreement takes of one year's lump sum, in cents.
 *
 * @param waitsFor why it waits, or null when it does not
 * @param commitmentId the commitment made for it, or null while there is none
 * @param aboveAvailable the part that was not available when it was earmarked
 */
@Embeddable
record AgreedEarmark(
        long amount,
        @Enumerated(EnumType.STRING) EarmarkStatus status,

        @Enumerated(EnumType.STRING) @Column(name = "waits_for")
        WaitsFor waitsFor,

        @Column(name = "commitment_id") UUID commitmentId,
        @Column(name = "above_available") long aboveAvailable) {

    static AgreedEarmark waiting(Money amount, WaitsFor waitsFor) {
        return new AgreedEarmark(amount.cents(), EarmarkStatus.WAITING, waitsFor, null, 0);
    }

    AgreedEarmark waitingFor(WaitsFor reason) {
        return new AgreedEarmark(amount, status, reason, commitmentId, aboveAvailable);
    }

    AgreedEarmark earmarked(UUID commitment, Money above) {
        return move(EarmarkStatus.EARMARKED, commitment, above.cents());
    }

    AgreedEarmark ended() {
        return move(EarmarkStatus.ENDED, commitmentId, aboveAvailable);
    }

    private AgreedEarmark move(EarmarkStatus to, UUID commitment, long above) {
        if (!status.next().contains(to)) {
            throw new IllegalStateException("an earmark that is " + status + " does not become " + to);
        }
        return new AgreedEarmark(amount, to, null, commitment, above);
    }

    Money money() {
        return Money.ofCents(amount);
    }
}
