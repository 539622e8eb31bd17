package nl.jeugdhulp.referral.care;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.CareTakenOver;
import nl.jeugdhulp.events.ReferralEvent.HelpAdded;
import nl.jeugdhulp.events.ReferralEvent.HelpEnded;
import nl.jeugdhulp.events.ReferralEvent.HelpStartedAgain;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;

/** Care in one hand (<i>hulptraject</i>): one contact person, and help components that come and go. */
@Entity
@Table(name = "trajectory")
class Trajectory implements Aggregate {
    /** Whom the family speaks to, since when, and why it is no longer the one before. */
    @Embeddable
    record ContactPerson(String name, String phone, String email, Instant since, String reason) {}

    /** An ending that no longer counts, because care was resumed. */
    @Embeddable
    record EarlierEnding(
            @Column(name = "end_date") LocalDate endDate,
            @Embedded Outcome outcome,
            @Column(name = "resumed_on") LocalDate resumedOn) {}

    @Id
    private UUID id;

    @Embedded
    private CareOrigin origin;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Embedded
    private Outcome outcome;

    @Column(name = "started_again_on")
    private LocalDate startedAgainOn;

    @Column(name = "consent_withdrawn_at")
    private Instant consentWithdrawnAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "help_component", joinColumns = @JoinColumn(name = "trajectory_id"))
    @OrderColumn(name = "position")
    private List<HelpComponent> components = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contact_person", joinColumns = @JoinColumn(name = "trajectory_id"))
    @OrderColumn(name = "position")
    private List<ContactPerson> contactPersons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "care_ending", joinColumns = @JoinColumn(name = "trajectory_id"))
    @OrderColumn(name = "position")
    private List<EarlierEnding> earlierEndings = new ArrayList<>();

    @Version
    private long version;

    protected Trajectory() {}

    /** @param earliest before which care cannot have started */
    Trajectory(UUID id, CareOrigin origin, LocalDate startDate, LocalDate earliest, LocalDate today, Instant now) {
        requireWithin(startDate, earliest, today);
        this.id = id;
        this.origin = origin;
        this.startDate = startDate;
        this.changedAt = now;
    }

    /** Care starts with its first component; what was taken over goes on with it. */
    ReferralEvent start(UUID componentId, HelpCategory help, UUID providerId, CareApi.Contact contact, Instant now) {
        components.add(HelpComponent.begin(componentId, help, providerId, startDate));
        contactPersons.add(new ContactPerson(contact.name(), contact.phone(), contact.email(), now, null));
        return origin.isTakeover()
                ? new CareTakenOver(
                        id,
                        origin.placeId(),
                        origin.consortiumId(),
                        origin.helpCategory(),
                        origin.municipalityCode(),
                        origin.school(),
                        startDate,
                        componentId,
                        providerId)
                : new CareStarted(
                        id,
                        origin.placeId(),
                        origin.consortiumId(),
                        origin.helpCategory(),
                        origin.municipalityCode(),
                        origin.school(),
                        startDate,
                        componentId,
                        providerId);
    }

    /** Extra help needs no new referral and keeps the contact person. */
    ReferralEvent addHelp(
            UUID componentId, HelpCategory help, UUID providerId, LocalDate from, LocalDate today, Instant now) {
        requireRunning();
        requireWithin(from, startDate, today);
        changedAt = now;
        return add(componentId, help, providerId, from);
    }

    private ReferralEvent add(UUID componentId, HelpCategory help, UUID providerId, LocalDate from) {
        components.add(HelpComponent.begin(componentId, help, providerId, from));
        return new HelpAdded(
                id,
                origin.placeId(),
                origin.consortiumId(),
                help,
                origin.municipalityCode(),
                origin.school(),
                from,
                componentId,
                providerId);
    }

    ReferralEvent endHelp(UUID componentId, LocalDate lastDay, Outcome how, LocalDate today, Instant now) {
        requireRunning();
        int index = runningIndexOf(componentId);
        HelpComponent ending = components.get(index);
        requireWithin(lastDay, ending.startDate(), today);
        components.set(index, ending.until(lastDay, how));
        changedAt = now;
        return new HelpEnded(id, origin.placeId(), origin.consortiumId(), componentId, lastDay);
    }

    /** The same help goes on with another provider, without a day between them and with the same contact person. */
    List<ReferralEvent> changeProvider(
            UUID componentId, UUID nextId, UUID providerId, LocalDate from, LocalDate today, Instant now) {
        requireRunning();
        HelpComponent before = components.get(runningIndexOf(componentId));
        requireWithin(from, before.startDate(), today);
        LocalDate lastDay = from.equals(before.startDate()) ? from : from.minusDays(1);
        ReferralEvent ended =
                endHelp(componentId, lastDay, Outcome.withoutMeasures(EndReason.OTHER_PROVIDER), today, now);
        return List.of(ended, add(nextId, before.helpCategory(), providerId, from));
    }

    /** Ends what still runs of it too. */
    ReferralEvent end(LocalDate lastDay, Outcome how, LocalDate today, Instant now) {
        requireRunning();
        LocalDate latest =
                components.stream().map(HelpComponent::lastKnownDay).reduce(startDate, (a, b) -> a.isAfter(b) ? a : b);
        requireWithin(lastDay, latest, today);
        components.replaceAll(part -> part.runs() ? part.until(lastDay, Outcome.withoutMeasures(how.reason())) : part);
        endDate = lastDay;
        outcome = how;
        changedAt = now;
        return new CareEnded(
                id,
                origin.placeId(),
                origin.consortiumId(),
                origin.helpCategory(),
                origin.municipalityCode(),
                origin.school(),
                startDate,
                endDate,
                how.reason(),
                how.goalsReached(),
                how.satisfaction(),
                how.ableToGoOn());
    }

    /** Within half a year of its end it is the same care, which goes on as if it had not ended. */
    ReferralEvent resume(
            UUID componentId, HelpCategory help, UUID providerId, LocalDate from, LocalDate today, Instant now) {
        if (endDate == null) {
            throw CareProblem.CARE_RUNS.problem();
        }
        requireWithin(from, endDate, today);
        if (!ContinuedCare.goesOn(endDate, from)) {
            throw CareProblem.ENDED_TOO_LONG_AGO.problem(
                    "endDate", endDate, "until", ContinuedCare.until(endDate), "referrals", "/v1/referrals");
        }
        earlierEndings.add(new EarlierEnding(endDate, outcome, from));
        endDate = null;
        outcome = null;
        startedAgainOn = null;
        changedAt = now;
        components.add(HelpComponent.begin(componentId, help, providerId, from));
        return new CareResumed(
                id,
                origin.placeId(),
                origin.consortiumId(),
                origin.helpCategory(),
                origin.municipalityCode(),
                origin.school(),
                from,
                componentId,
                providerId);
    }

    /** The youth got other care after this; who gave this care learns no more of it than its own figures do. */
    ReferralEvent startedAgain(LocalDate on) {
        startedAgainOn = on;
        return new HelpStartedAgain(id, origin.consortiumId(), endDate, on);
    }

    /** The contact person changes only with a reason. */
    void changeContactPerson(CareApi.Contact contact, String reason, Instant now) {
        requireRunning();
        contactPersons.add(new ContactPerson(contact.name(), contact.phone(), contact.email(), now, reason));
        changedAt = now;
    }

    /** Another municipality is responsible from now on. */
    void changeMunicipality(MunicipalityCode responsible, Instant now) {
        origin = origin.in(responsible);
        changedAt = now;
    }

    /** Consent to share the youth's data was taken back. */
    void consentWithdrawn(Instant now) {
        consentWithdrawnAt = now;
        changedAt = now;
    }

    private int runningIndexOf(UUID componentId) {
        for (int i = 0; i < components.size(); i++) {
            HelpComponent found = components.get(i);
            if (found.componentId().equals(componentId)) {
                if (!found.runs()) {
                    throw CareProblem.HELP_ENDED_BEFORE.problem("endDate", found.endDate());
                }
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

    CareOrigin origin() {
        return origin;
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate endDate() {
        return endDate;
    }

    /** How care went, or null while it runs. */
    Outcome outcome() {
        return outcome;
    }

    /** When consent was taken back, or null. */
    Instant consentWithdrawnAt() {
        return consentWithdrawnAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** A component that runs. */
    HelpComponent component(UUID componentId) {
        return components.get(runningIndexOf(componentId));
    }

    List<HelpComponent> components() {
        return List.copyOf(components);
    }

    List<ContactPerson> contactPersons() {
        return List.copyOf(contactPersons);
    }

    List<EarlierEnding> earlierEndings() {
        return List.copyOf(earlierEndings);
    }

    @Override
    public long version() {
        return version;
    }
}
