package nl.jeugdhulp.school.exception;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.events.SchoolEvent.ExceptionClosed;
import nl.jeugdhulp.events.SchoolEvent.ExceptionGranted;
import nl.jeugdhulp.events.SchoolEvent.ExceptionOpened;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.school.agreement.AgreementProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;

/** Somebody who goes to school in the region and lives outside it (<i>uitzondering</i>), known by a pseudonym alone. */
@Entity
@Table(name = "exception_case")
class ExceptionCase implements Aggregate {
    @Id
    private UUID id;

    private String schoolId;
    private String pseudonym;
    private String responsibleMunicipality;

    @Enumerated(EnumType.STRING)
    private ExceptionStatus status;

    @ElementCollection
    @CollectionTable(name = "exception_step", joinColumns = @JoinColumn(name = "exception_id"))
    @OrderColumn(name = "position")
    private List<StepTaken> steps = new ArrayList<>();

    private LocalDate decidedOn;
    private String decidedBy;
    private String recordedBy;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private LocalDate settledOn;
    private Long settledAmount;
    private LocalDate closedOn;
    private Instant openedAt;
    private String openedBy;
    private Instant changedAt;

    @Version
    private long version;

    protected ExceptionCase() {}

    ExceptionCase(UUID id, ExceptionApi.Request request, LocalDate today, LocalDate dueOn, String by, Instant now) {
        this.id = id;
        this.schoolId = request.schoolId().value();
        this.pseudonym = request.pseudonym();
        this.responsibleMunicipality = request.responsibleMunicipality().value();
        this.status = ExceptionStatus.OPENED;
        this.steps.add(StepTaken.begun(ExceptionStep.CONFIRM_RESIDENCE, today, dueOn));
        this.openedBy = by;
        this.openedAt = now;
        this.changedAt = now;
    }

    ExceptionOpened opened() {
        return new ExceptionOpened(id, new SchoolId(schoolId), new MunicipalityCode(responsibleMunicipality));
    }

    /** The residence is confirmed; the question lies with the municipality of residence. */
    void submit(LocalDate today, LocalDate dueOn, String by, Instant now) {
        move(ExceptionStatus.SUBMITTED, now);
        done(today, by);
        steps.add(StepTaken.begun(ExceptionStep.DECIDE, today, dueOn));
    }

    /**
     * The municipality of residence decided.
     *
     * @param by who recorded it
     */
    SchoolEvent decide(ExceptionApi.Decision decision, LocalDate today, String by, Instant now) {
        if (decision.decidedOn().isAfter(today)) {
            throw ExceptionProblem.DECISION_IN_THE_FUTURE.problem("decidedOn", decision.decidedOn());
        }
        boolean granted = decision.outcome() == ExceptionApi.Decision.Outcome.GRANTED;
        move(granted ? ExceptionStatus.GRANTED : ExceptionStatus.REFUSED, now);
        decidedOn = decision.decidedOn();
        decidedBy = decision.decidedBy();
        recordedBy = by;
        done(today, by);
        if (!granted) {
            return close(today);
        }
        Period validity = decision.validity();
        if (validity == null || validity.until() == null || validity.until().isBefore(today)) {
            throw ExceptionProblem.VALIDITY_NEEDS_AN_END.problem();
        }
        validFrom = validity.from();
        validUntil = validity.until();
        steps.add(StepTaken.begun(ExceptionStep.GIVE_HELP, today, validUntil));
        return new ExceptionGranted(
                id, new SchoolId(schoolId), new MunicipalityCode(responsibleMunicipality), validity);
    }

    /** Who asked gives it up, or it turns out not to be needed. */
    ExceptionClosed withdraw(LocalDate today, String by, Instant now) {
        move(ExceptionStatus.WITHDRAWN, now);
        done(today, by);
        return close(today);
    }

    /** Its last day has passed; it is still to be settled. */
    ExceptionClosed expire(LocalDate dueOn, String by, Instant now) {
        move(ExceptionStatus.EXPIRED, now);
        done(validUntil, by);
        steps.add(StepTaken.begun(ExceptionStep.SETTLE, validUntil.plusDays(1), dueOn));
        return close(validUntil);
    }

    /**
     * The cost is settled with the municipality of residence.
     *
     * @return the end of an exception that was still valid; empty when it was closed before
     */
    Optional<ExceptionClosed> settle(ExceptionApi.Settlement settlement, LocalDate today, String by, Instant now) {
        if (settlement.settledOn().isAfter(today)) {
            throw ExceptionProblem.SETTLEMENT_IN_THE_FUTURE.problem("settledOn", settlement.settledOn());
        }
        boolean stillValid = status == ExceptionStatus.GRANTED;
        move(ExceptionStatus.SETTLED, now);
        settledOn = settlement.settledOn();
        settledAmount = settlement.amount().cents();
        done(today, by);
        return stillValid ? Optional.of(close(today)) : Optional.empty();
    }

    private ExceptionClosed close(LocalDate day) {
        closedOn = day;
        return new ExceptionClosed(id, new SchoolId(schoolId), day);
    }

    private void done(LocalDate day, String by) {
        steps.set(steps.size() - 1, steps.getLast().done(day, by));
    }

    private void move(ExceptionStatus wanted, Instant now) {
        if (!status.next().contains(wanted)) {
            throw AgreementProblem.TRANSITION_NOT_POSSIBLE.problem("status", status, "wanted", wanted);
        }
        status = wanted;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    String schoolId() {
        return schoolId;
    }

    String pseudonym() {
        return pseudonym;
    }

    String responsibleMunicipality() {
        return responsibleMunicipality;
    }

    ExceptionStatus status() {
        return status;
    }

    List<StepTaken> steps() {
        return List.copyOf(steps);
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String decidedBy() {
        return decidedBy;
    }

    String recordedBy() {
        return recordedBy;
    }

    /** The days on which help may rest on it, or null before it was granted. */
    Period validity() {
        return validFrom == null ? null : new Period(validFrom, validUntil);
    }

    LocalDate settledOn() {
        return settledOn;
    }

    Money settledAmount() {
        return settledAmount == null ? null : Money.ofCents(settledAmount);
    }

    LocalDate closedOn() {
        return closedOn;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
