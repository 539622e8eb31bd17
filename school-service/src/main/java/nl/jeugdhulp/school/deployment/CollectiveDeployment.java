package nl.jeugdhulp.school.deployment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentAgreed;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentEnded;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.school.agreement.AgreementProblem;
import nl.jeugdhulp.school.agreement.Earmarks;
import nl.jeugdhulp.school.agreement.StoredEarmark;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

/** Practitioners of the school's consortium at the school for so many dayparts (<i>collectieve inzet</i>). */
@Entity
@Table(name = "collective_deployment")
class CollectiveDeployment implements Aggregate {
    @Id
    private UUID id;

    private String schoolId;
    private UUID consortiumId;
    private int startYear;
    private LocalDate fromDate;
    private LocalDate untilDate;
    private int dayparts;

    @ElementCollection
    @CollectionTable(name = "collective_deployment_earmark", joinColumns = @JoinColumn(name = "deployment_id"))
    private List<StoredEarmark> earmarks = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private DeploymentStatus status;

    private Instant agreedAt;
    private String agreedBy;

    @Enumerated(EnumType.STRING)
    private DeploymentEnd endedHow;

    private LocalDate endedOn;
    private String endReason;
    private Integer daypartsGiven;
    private Instant changedAt;

    @Version
    private long version;

    protected CollectiveDeployment() {}

    CollectiveDeployment(UUID id, NewDeployment wanted, UUID consortiumId, String by, Instant now) {
        this.id = id;
        this.schoolId = wanted.schoolId().value();
        this.consortiumId = consortiumId;
        this.startYear = wanted.schoolYear().startYear();
        this.fromDate = wanted.days().from();
        this.untilDate = wanted.days().until();
        this.dayparts = wanted.dayparts();
        this.earmarks.addAll(Earmarks.kept(wanted.earmarks()));
        this.status = DeploymentStatus.AGREED;
        this.agreedBy = by;
        this.agreedAt = now;
        this.changedAt = now;
    }

    CollectiveDeploymentAgreed agreed() {
        return new CollectiveDeploymentAgreed(
                id, new SchoolId(schoolId), consortiumId, schoolYear(), dayparts, Earmarks.told(earmarks));
    }

    /**
     * People end it before its last day, or before it began.
     *
     * @param given dayparts that were given, or null when all count as given
     */
    CollectiveDeploymentEnded endEarly(LocalDate lastDay, String reason, Integer given, LocalDate today, Instant now) {
        checkMove(DeploymentStatus.ENDED);
        if (lastDay.isAfter(today) || lastDay.isAfter(untilDate)) {
            throw DeploymentProblem.END_NOT_POSSIBLE.problem("endedOn", lastDay, "until", untilDate);
        }
        if (given != null && given > dayparts) {
            throw DeploymentProblem.MORE_GIVEN_THAN_AGREED.problem("daypartsGiven", given, "dayparts", dayparts);
        }
        endReason = reason;
        daypartsGiven = given;
        return end(DeploymentEnd.EARLY, lastDay, now);
    }

    /** Its last day has passed. */
    CollectiveDeploymentEnded endWithPeriod(Instant now) {
        return end(DeploymentEnd.WITH_PERIOD, untilDate, now);
    }

    /** Its school has closed. */
    CollectiveDeploymentEnded endWithSchool(LocalDate closedOn, Instant now) {
        LocalDate lastSchoolDay = closedOn.minusDays(1);
        return end(DeploymentEnd.SCHOOL_CLOSED, lastSchoolDay.isBefore(untilDate) ? lastSchoolDay : untilDate, now);
    }

    private CollectiveDeploymentEnded end(DeploymentEnd how, LocalDate lastDay, Instant now) {
        checkMove(DeploymentStatus.ENDED);
        status = DeploymentStatus.ENDED;
        endedHow = how;
        endedOn = lastDay;
        changedAt = now;
        return new CollectiveDeploymentEnded(id, new SchoolId(schoolId), consortiumId, lastDay);
    }

    private void checkMove(DeploymentStatus wanted) {
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

    SchoolYear schoolYear() {
        return new SchoolYear(startYear);
    }

    Period period() {
        return new Period(fromDate, untilDate);
    }

    int dayparts() {
        return dayparts;
    }

    List<StoredEarmark> earmarks() {
        return List.copyOf(earmarks);
    }

    DeploymentStatus status() {
        return status;
    }

    String agreedBy() {
        return agreedBy;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    DeploymentEnd endedHow() {
        return endedHow;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String endReason() {
        return endReason;
    }

    Integer daypartsGiven() {
        return daypartsGiven;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
