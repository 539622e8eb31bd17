package nl.jeugdhulp.referral.care;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.HelpAdded;
import nl.jeugdhulp.events.ReferralEvent.HelpEnded;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.course.ReferralForCare;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

/** The care that follows from a referral (<i>hulptraject</i>): one contact person, and help components that come and go. */
@Entity
@Table(name = "trajectory")
class Trajectory implements Aggregate {
    /** A part of the care, by one provider; without an end date it is running. */
    @Embeddable
    record Component(
            @Column(name = "component_id") UUID componentId,

            @Column(name = "help_category") @Enumerated(EnumType.STRING)
            HelpCategory helpCategory,

            @Column(name = "provider_id") UUID providerId,
            @Column(name = "start_date") LocalDate startDate,
            @Column(name = "end_date") LocalDate endDate) {
        Component until(LocalDate day) {
            return new Component(componentId, helpCategory, providerId, startDate, day);
        }
    }

    /** Whom the family speaks to, since when, and why it is no longer the one before. */
    @Embeddable
    record ContactPerson(String name, String phone, String email, Instant since, String reason) {}

    /** How care went. */
    record Outcome(Integer goalsReached, Integer satisfaction, String ableToGoOn) {}

    @Id
    private UUID id;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "youth_id")
    private UUID youthId;

    @Column(name = "referrer_id")
    private String referrerId;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    private String municipality;

    @Column(name = "school_id")
    private String schoolId;

    @Column(name = "help_category")
    @Enumerated(EnumType.STRING)
    private HelpCategory helpCategory;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "goals_reached")
    private Integer goalsReached;

    private Integer satisfaction;

    @Column(name = "able_to_go_on")
    private String ableToGoOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "help_component", joinColumns = @JoinColumn(name = "trajectory_id"))
    @OrderColumn(name = "position")
    private List<Component> components = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contact_person", joinColumns = @JoinColumn(name = "trajectory_id"))
    @OrderColumn(name = "position")
    private List<ContactPerson> contactPersons = new ArrayList<>();

    @Version
    private long version;

    protected Trajectory() {}

    /** Care that starts with its first component. */
    Trajectory(UUID id, ReferralForCare referral, LocalDate startDate, LocalDate today, Instant now) {
        requireWithin(startDate, referral.submittedOn(), today);
        this.id = id;
        this.referralId = referral.id();
        this.youthId = referral.youthId();
        this.referrerId = referral.referrerId();
        this.consortiumId = referral.consortiumId();
        this.municipality = referral.municipality().value();
        this.schoolId = referral.schoolId() == null ? null : referral.schoolId().value();
        this.helpCategory = referral.helpCategory();
        this.startDate = startDate;
        this.changedAt = now;
    }

    ReferralEvent start(UUID componentId, HelpCategory help, UUID providerId, CareApi.Contact contact, Instant now) {
        components.add(new Component(componentId, help, providerId, startDate, null));
        contactPersons.add(new ContactPerson(contact.name(), contact.phone(), contact.email(), now, null));
        return new CareStarted(
                id,
                referralId,
                consortiumId,
                helpCategory,
                municipality(),
                schoolId(),
                startDate,
                componentId,
                providerId);
    }

    /** Extra help needs no new referral and keeps the contact person. */
    ReferralEvent addHelp(
            UUID componentId, HelpCategory help, UUID providerId, LocalDate from, LocalDate today, Instant now) {
        requireRunning();
        requireWithin(from, startDate, today);
        components.add(new Component(componentId, help, providerId, from, null));
        changedAt = now;
        return new HelpAdded(
                id, referralId, consortiumId, help, municipality(), schoolId(), from, componentId, providerId);
    }

    ReferralEvent endHelp(UUID componentId, LocalDate lastDay, LocalDate today, Instant now) {
        requireRunning();
        int index = indexOf(componentId);
        Component ending = components.get(index);
        if (ending.endDate() != null) {
            throw CareProblem.HELP_ENDED_BEFORE.problem("endDate", ending.endDate());
        }
        requireWithin(lastDay, ending.startDate(), today);
        components.set(index, ending.until(lastDay));
        changedAt = now;
        return new HelpEnded(id, referralId, consortiumId, componentId, lastDay);
    }

    /** Ends what still runs of it too. */
    ReferralEvent end(LocalDate lastDay, String reason, Outcome outcome, LocalDate today, Instant now) {
        requireRunning();
        LocalDate latestStart = components.stream()
                .map(part -> part.endDate() == null ? part.startDate() : part.endDate())
                .reduce(startDate, (a, b) -> a.isAfter(b) ? a : b);
        requireWithin(lastDay, latestStart, today);
        components.replaceAll(part -> part.endDate() == null ? part.until(lastDay) : part);
        endDate = lastDay;
        endReason = reason;
        goalsReached = outcome.goalsReached();
        satisfaction = outcome.satisfaction();
        ableToGoOn = outcome.ableToGoOn();
        changedAt = now;
        return new CareEnded(
                id,
                referralId,
                consortiumId,
                helpCategory,
                municipality(),
                schoolId(),
                startDate,
                endDate,
                endReason,
                goalsReached,
                satisfaction,
                ableToGoOn);
    }

    /** The contact person changes only with a reason. */
    void changeContactPerson(CareApi.Contact contact, String reason, Instant now) {
        requireRunning();
        contactPersons.add(new ContactPerson(contact.name(), contact.phone(), contact.email(), now, reason));
        changedAt = now;
    }

    private int indexOf(UUID componentId) {
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).componentId().equals(componentId)) {
                return i;
            }
        }
        throw PlatformProblem.NOT_FOUND.problem();
    }

    private void requireRunning() {
        if (endDate != null) {
            throw CareProblem.CARE_ENDED.problem("endDate", endDate);
        }
    }

    private static void requireWithin(LocalDate date, LocalDate earliest, LocalDate latest) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw CareProblem.CARE_DATE_OUT_OF_ORDER.problem("date", date, "earliest", earliest, "latest", latest);
        }
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    UUID youthId() {
        return youthId;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    MunicipalityCode municipality() {
        return new MunicipalityCode(municipality);
    }

    SchoolId schoolId() {
        return schoolId == null ? null : new SchoolId(schoolId);
    }

    HelpCategory helpCategory() {
        return helpCategory;
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate endDate() {
        return endDate;
    }

    String endReason() {
        return endReason;
    }

    Outcome outcome() {
        return new Outcome(goalsReached, satisfaction, ableToGoOn);
    }

    Instant changedAt() {
        return changedAt;
    }

    List<Component> components() {
        return List.copyOf(components);
    }

    List<ContactPerson> contactPersons() {
        return List.copyOf(contactPersons);
    }

    @Override
    public long version() {
        return version;
    }
}
