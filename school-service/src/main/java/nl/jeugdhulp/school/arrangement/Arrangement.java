package nl.jeugdhulp.school.arrangement;

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
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.ArrangementEnded;
import nl.jeugdhulp.events.SchoolEvent.ArrangementOpened;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.school.agreement.AgreementProblem;
import nl.jeugdhulp.school.agreement.Earmarks;
import nl.jeugdhulp.school.agreement.StoredEarmark;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;

/** A special class in a regular school (<i>onderwijs-zorgarrangement</i>), of which nobody's identity is known. */
@Entity
@Table(name = "care_arrangement")
class Arrangement implements Aggregate {
    @Id
    private UUID id;

    private String schoolId;
    private UUID consortiumId;
    private String room;
    private int groupSize;

    @ElementCollection
    @CollectionTable(name = "care_arrangement_partner", joinColumns = @JoinColumn(name = "arrangement_id"))
    @OrderColumn(name = "position")
    private List<Partner> partners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "care_arrangement_earmark", joinColumns = @JoinColumn(name = "arrangement_id"))
    private List<StoredEarmark> earmarks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "care_arrangement_evaluation", joinColumns = @JoinColumn(name = "arrangement_id"))
    @OrderColumn(name = "position")
    private List<Evaluation> evaluations = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private ArrangementStatus status;

    private LocalDate fromDate;
    private LocalDate untilDate;
    private LocalDate evaluationDueOn;
    private LocalDate endedOn;
    private String endReason;

    @Enumerated(EnumType.STRING)
    private ArrangementOutcome outcome;

    private Instant proposedAt;
    private String proposedBy;
    private Instant changedAt;

    @Version
    private long version;

    protected Arrangement() {}

    Arrangement(UUID id, SchoolId schoolId, UUID consortiumId, ArrangementApi.Design design, String by, Instant now) {
        this.id = id;
        this.schoolId = schoolId.value();
        this.consortiumId = consortiumId;
        this.proposedBy = by;
        this.proposedAt = now;
        this.status = ArrangementStatus.PROPOSED;
        take(design, now);
    }

    /** Another room, group or set of partners, while the class is to come or runs. */
    void redesign(ArrangementApi.Design design, Instant now) {
        if (status != ArrangementStatus.PROPOSED && status != ArrangementStatus.OPEN) {
            throw ArrangementProblem.ARRANGEMENT_IS_OVER.problem("status", status);
        }
        take(design, now);
    }

    private void take(ArrangementApi.Design design, Instant now) {
        room = design.room().strip();
        groupSize = design.groupSize();
        partners.clear();
        partners.addAll(design.partners());
        changedAt = now;
    }

    /** The class is agreed and has its funding. */
    ArrangementOpened open(ArrangementApi.Opening opening, Instant now) {
        move(ArrangementStatus.OPEN, now);
        fromDate = opening.period().from();
        untilDate = opening.period().until();
        evaluationDueOn = opening.evaluationDueOn() == null ? untilDate : opening.evaluationDueOn();
        earmarks.clear();
        earmarks.addAll(Earmarks.kept(opening.earmarks()));
        return new ArrangementOpened(id, new SchoolId(schoolId), consortiumId, period(), Earmarks.told(earmarks));
    }

    /** It is given up before it was opened. */
    void withdraw(String reason, Instant now) {
        move(ArrangementStatus.WITHDRAWN, now);
        endReason = reason;
    }

    /** People end the class before its last day. */
    ArrangementEnded endEarly(LocalDate lastDay, String reason, LocalDate today, Instant now) {
        checkMove(ArrangementStatus.ENDED);
        if (lastDay.isAfter(today) || lastDay.isAfter(untilDate)) {
            throw ArrangementProblem.ARRANGEMENT_END_NOT_POSSIBLE.problem("endedOn", lastDay, "until", untilDate);
        }
        endReason = reason;
        return end(lastDay, now);
    }

    /** Its last day has passed. */
    ArrangementEnded endWithPeriod(Instant now) {
        return end(untilDate, now);
    }

    private ArrangementEnded end(LocalDate lastDay, Instant now) {
        move(ArrangementStatus.ENDED, now);
        endedOn = lastDay;
        return new ArrangementEnded(id, new SchoolId(schoolId), consortiumId, lastDay);
    }

    /** The partners evaluate the class; once it has ended, finally and with the outcome. */
    void evaluate(Evaluation evaluation, LocalDate today, Instant now) {
        if (evaluation.evaluatedOn().isAfter(today)
                || fromDate == null
                || evaluation.evaluatedOn().isBefore(fromDate)) {
            throw ArrangementProblem.EVALUATION_DATE_NOT_POSSIBLE.problem("evaluatedOn", evaluation.evaluatedOn());
        }
        if (status == ArrangementStatus.OPEN) {
            if (evaluation.outcome() != null) {
                throw ArrangementProblem.OUTCOME_COMES_AFTER_THE_END.problem();
            }
        } else {
            move(ArrangementStatus.EVALUATED, now);
            if (evaluation.outcome() == null) {
                throw ArrangementProblem.FINAL_EVALUATION_NEEDS_AN_OUTCOME.problem();
            }
            outcome = evaluation.outcome();
        }
        evaluations.add(evaluation);
        changedAt = now;
    }

    /** Whether an evaluation should have been made by now and was not. */
    boolean evaluationOverdue(LocalDate today) {
        boolean wanted =
                status == ArrangementStatus.ENDED || (status == ArrangementStatus.OPEN && evaluations.isEmpty());
        return wanted && evaluationDueOn.isBefore(today);
    }

    private void move(ArrangementStatus wanted, Instant now) {
        checkMove(wanted);
        status = wanted;
        changedAt = now;
    }

    private void checkMove(ArrangementStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw AgreementProblem.TRANSITION_NOT_POSSIBLE.problem("status", status, "wanted", wanted);
        }
    }

    UUID id() {
        return id;
    }

    String schoolId() {
        return schoolId;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    String room() {
        return room;
    }

    int groupSize() {
        return groupSize;
    }

    List<Partner> partners() {
        return List.copyOf(partners);
    }

    List<StoredEarmark> earmarks() {
        return List.copyOf(earmarks);
    }

    List<Evaluation> evaluations() {
        return List.copyOf(evaluations);
    }

    ArrangementStatus status() {
        return status;
    }

    /** First and last day, or null before it was opened. */
    Period period() {
        return fromDate == null ? null : new Period(fromDate, untilDate);
    }

    LocalDate evaluationDueOn() {
        return evaluationDueOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String endReason() {
        return endReason;
    }

    ArrangementOutcome outcome() {
        return outcome;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
