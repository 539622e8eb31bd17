package nl.jeugdhulp.budget.annual;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import nl.jeugdhulp.values.Money;

/**
 * What one municipality pays for a budget (<i>bijdrage</i>), in cents.
 *
 * @param weight its weight in the allocation key
 * @param adopted as it was drawn up and approved
 * @param current with the revisions since
 * @param approvedAt when the municipality approved it, or null
 */
@Embeddable
record Contribution(
        long weight,
        long adopted,
        long current,
        @Column(name = "approved_at") Instant approvedAt,
        @Column(name = "approved_by") String approvedBy) {

    static Contribution of(long weight, Money amount) {
        return new Contribution(weight, amount.cents(), amount.cents(), null, null);
    }

    Contribution approved(String by, Instant at) {
        return new Contribution(weight, adopted, current, at, by);
    }

    Contribution changed(Money change) {
        return new Contribution(weight, adopted, Math.addExact(current, change.cents()), approvedAt, approvedBy);
    }

    Money amount() {
        return Money.ofCents(current);
    }

    boolean isApproved() {
        return approvedAt != null;
    }
}
