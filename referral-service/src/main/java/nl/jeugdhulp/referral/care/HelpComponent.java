package nl.jeugdhulp.referral.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;

/** A part of the care (<i>hulponderdeel</i>), by one provider; without an end date and an outcome it is running. */
@Embeddable
record HelpComponent(
        @Column(name = "component_id") UUID componentId,

        @Column(name = "help_category") @Enumerated(EnumType.STRING)
        HelpCategory helpCategory,

        @Column(name = "provider_id") UUID providerId,
        @Column(name = "start_date") LocalDate startDate,
        @Column(name = "end_date") LocalDate endDate,
        @Embedded Outcome outcome) {
    static HelpComponent begin(UUID id, HelpCategory help, UUID providerId, LocalDate startDate) {
        return new HelpComponent(id, help, providerId, startDate, null, null);
    }

    boolean runs() {
        return endDate == null;
    }

    HelpComponent until(LocalDate lastDay, Outcome how) {
        return new HelpComponent(componentId, helpCategory, providerId, startDate, lastDay, how);
    }

    /** The last day that is known of it. */
    LocalDate lastKnownDay() {
        return runs() ? startDate : endDate;
    }
}
