package nl.jeugdhulp.consortium.placement;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.jeugdhulp.consortium.queue.UrgencyColumn;
import nl.jeugdhulp.events.ConsortiumEvent.WaitingClock;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.Urgency;

/** The wait of one youth: what decides its turn, what people said about it, and its two clocks. */
@Embeddable
public class Wait {
    @Convert(converter = UrgencyColumn.class)
    private Urgency urgency;

    private LocalDate waitingSince;

    @Enumerated(EnumType.STRING)
    private PauseReason pauseReason;

    private LocalDate bridgingFrom;
    private LocalDate bridgingUntil;
    private LocalDate confirmedOn;
    private LocalDate intakeOn;
    private LocalDate expectedStart;
    private LocalDate intakeBreachedSince;
    private LocalDate startBreachedSince;

    /** How soon help must begin, and since when the youth waits. */
    void orderBy(Urgency wanted, LocalDate since) {
        urgency = wanted;
        waitingSince = since;
    }

    void pause(PauseReason reason) {
        pauseReason = reason;
    }

    void unpause() {
        pauseReason = null;
    }

    void changeUrgency(Urgency to) {
        if (urgency == to) {
            throw PlacementProblem.SAME_URGENCY.problem("urgency", to);
        }
        urgency = to;
    }

    void bridge(Period period) {
        bridgingFrom = period.from();
        bridgingUntil = period.until();
    }

    void confirm(LocalDate day) {
        confirmedOn = day;
    }

    void intake(LocalDate day) {
        intakeOn = day;
    }

    /** Whether it is news that the wait outlasts the norm of that clock. */
    boolean breach(WaitingClock clock, LocalDate dueOn) {
        return switch (clock) {
            case REFERRAL_TO_INTAKE -> {
                boolean news = intakeBreachedSince == null && intakeOn == null;
                intakeBreachedSince = news ? dueOn : intakeBreachedSince;
                yield news;
            }
            case INTAKE_TO_START -> {
                boolean news = startBreachedSince == null && intakeOn != null;
                startBreachedSince = news ? dueOn : startBreachedSince;
                yield news;
            }
        };
    }

    /** Whether it is news that care is expected to begin on that day. */
    boolean expect(LocalDate median, int newsDays) {
        if (expectedStart != null && Math.abs(ChronoUnit.DAYS.between(expectedStart, median)) <= newsDays) {
            return false;
        }
        expectedStart = median;
        return true;
    }

    public Urgency urgency() {
        return urgency;
    }

    public LocalDate waitingSince() {
        return waitingSince;
    }

    public PauseReason pauseReason() {
        return pauseReason;
    }

    /** When other help bridges the wait, or null. */
    public Period bridging() {
        return bridgingFrom == null ? null : new Period(bridgingFrom, bridgingUntil);
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }

    public LocalDate intakeOn() {
        return intakeOn;
    }
}
