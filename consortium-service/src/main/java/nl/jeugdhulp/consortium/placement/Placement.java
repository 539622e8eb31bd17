package nl.jeugdhulp.consortium.placement;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import nl.jeugdhulp.consortium.occupancy.Occupancy;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.queue.QueueMove;
import nl.jeugdhulp.consortium.queue.QueuePlace;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.events.ConsortiumEvent.ExpectedStartMoved;
import nl.jeugdhulp.events.ConsortiumEvent.NormBreached;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceOccupied;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReleased;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReserved;
import nl.jeugdhulp.events.ConsortiumEvent.ReservationLapsed;
import nl.jeugdhulp.events.ConsortiumEvent.TransferAgreed;
import nl.jeugdhulp.events.ConsortiumEvent.UrgencyChanged;
import nl.jeugdhulp.events.ConsortiumEvent.WaitPaused;
import nl.jeugdhulp.events.ConsortiumEvent.WaitResumed;
import nl.jeugdhulp.events.ConsortiumEvent.WaitStarted;
import nl.jeugdhulp.events.ConsortiumEvent.WaitingClock;
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.paging.ChangedAt;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.Urgency;

/**
 * The place, or the wait for one, of the youth of one referral. One referral holds one place from its reservation until care
 * ends; help added to running care needs no further place.
 *
 * <p>Events of one referral may come late or out of order: a placement that ended before its referral was known stays as a
 * tombstone, so that nothing is reserved for it afterwards.
 */
@Entity
public class Placement implements Aggregate {
    @Id
    private UUID referralId;

    private boolean submitted;
    private UUID consortiumId;

    @Enumerated(EnumType.STRING)
    private HelpCategory helpCategory;

    @Convert(converter = MunicipalityColumn.class)
    private MunicipalityCode municipality;

    @Embedded
    private Wait wait = new Wait();

    @Enumerated(EnumType.STRING)
    private PlacementState state;

    @Enumerated(EnumType.STRING)
    private Excess excess;

    private Instant receivedAt;
    private Instant queuedAt;
    private Instant reservedAt;
    private LocalDate occupiedOn;
    private Instant releasedAt;

    @ChangedAt
    private Instant changedAt;

    private Instant consentWithdrawnAt;

    @Transient
    private QueuePlace placeBefore;

    @Version
    private long version;

    protected Placement() {}

    private Placement(UUID referralId, UUID consortiumId, HelpCategory helpCategory, Instant now) {
        this.referralId = referralId;
        this.consortiumId = consortiumId;
        this.helpCategory = helpCategory;
        this.receivedAt = now;
    }

    /** For a referral that comes in; it must be admitted next. */
    static Placement of(ReferralSubmitted referral, Instant now) {
        Placement placement =
                new Placement(referral.referralId(), referral.consortiumId(), referral.helpCategory(), now);
        placement.know(referral);
        return placement;
    }

    /** For care that starts before its referral is known here; it must be occupied next. */
    static Placement of(CareStarted care, Instant now) {
        Placement placement = new Placement(care.referralId(), care.consortiumId(), care.helpCategory(), now);
        placement.wait.orderBy(Urgency.REGULAR, care.startDate());
        placement.municipality = care.municipality();
        return placement;
    }

    /** For a referral or care that ended before it was known here. */
    static Placement tombstone(UUID referralId, UUID consortiumId, HelpCategory helpCategory, Instant now) {
        Placement placement = new Placement(referralId, consortiumId, helpCategory, now);
        placement.state = PlacementState.RELEASED;
        placement.releasedAt = now;
        return placement;
    }

    /** The referral of which care or its end came first; nothing is reserved for it any more. */
    void know(ReferralSubmitted referral) {
        submitted = true;
        wait.orderBy(referral.urgency(), referral.waitingSince());
        municipality = referral.municipality();
        consortiumId = consortiumId == null ? referral.consortiumId() : consortiumId;
        helpCategory = helpCategory == null ? referral.helpCategory() : helpCategory;
    }

    /** What was decided about its referral holds here too. */
    void follow(ReferralDecision decision) {
        municipality = decision.municipality() == null ? municipality : decision.municipality();
        consentWithdrawnAt = decision.consentWithdrawnAt();
    }

    /** Reserves a place when there is room or it is a crisis, else lets the youth wait. */
    ConsortiumEvent admit(Occupancy occupancy, Instant now) {
        if (wait.urgency() == Urgency.CRISIS || occupancy.hasRoom()) {
            return reserve(occupancy, now);
        }
        move(PlacementState.WAITING, occupancy);
        queuedAt = now;
        return new WaitStarted(referralId, consortiumId, helpCategory, wait.waitingSince());
    }

    /** Holds a place for the youth. */
    public PlaceReserved reserve(Occupancy occupancy, Instant now) {
        markExcess(Excess.CRISIS, occupancy);
        move(PlacementState.RESERVED, occupancy);
        reservedAt = now;
        return new PlaceReserved(referralId, consortiumId, helpCategory, excess != null);
    }

    /** Care began in the place; without a place held before, the capacity may be exceeded. */
    PlaceOccupied occupy(Occupancy occupancy, LocalDate startDate, Instant now) {
        if (state != PlacementState.RESERVED) {
            markExcess(Excess.CARE_STARTED, occupancy);
            reservedAt = now;
        }
        move(PlacementState.OCCUPIED, occupancy);
        occupiedOn = startDate;
        return new PlaceOccupied(referralId, consortiumId, helpCategory);
    }

    /** Care goes on that had ended: at once, room or not; how long the youth once waited for it stays as it was. */
    PlaceOccupied occupyAgain(CareResumed care, Occupancy occupancy, Instant now) {
        if (wait.waitingSince() == null) {
            wait.orderBy(Urgency.REGULAR, care.startDate());
            municipality = care.municipality();
        }
        consortiumId = occupancy.id().consortiumId();
        helpCategory = occupancy.id().helpCategory();
        markExcess(Excess.CARE_STARTED, occupancy);
        move(PlacementState.OCCUPIED, occupancy);
        reservedAt = now;
        releasedAt = null;
        occupiedOn = occupiedOn == null ? care.startDate() : occupiedOn;
        return new PlaceOccupied(referralId, consortiumId, helpCategory);
    }

    /** Stays on the list with its waiting date, but is offered no place until it is resumed. */
    public WaitPaused pause(Occupancy occupancy) {
        if (state != PlacementState.WAITING) {
            throw PlacementProblem.NOT_WAITING.problem("state", state);
        }
        move(PlacementState.PAUSED, occupancy);
        wait.pause(PauseReason.FAMILY_ASKED);
        return new WaitPaused(referralId, consortiumId, helpCategory);
    }

    /** The family can be offered a place again: at once when there is room or it is a crisis. */
    public ConsortiumEvent resume(Occupancy occupancy, LocalDate today, Instant now) {
        if (state != PlacementState.PAUSED) {
            throw PlacementProblem.NOT_PAUSED.problem("state", state);
        }
        wait.confirm(today);
        if (wait.urgency() == Urgency.CRISIS || occupancy.hasRoom()) {
            return reserve(occupancy, now);
        }
        move(PlacementState.WAITING, occupancy);
        return new WaitResumed(referralId, consortiumId, helpCategory);
    }

    /** Whether the reservation has stood so long without care that it lapses. */
    public boolean isLapsed(Instant reservedBefore) {
        return state == PlacementState.RESERVED && reservedAt.isBefore(reservedBefore);
    }

    /** Gives the place to the next; the youth keeps its waiting date and is asked whether help is still wanted. */
    public ReservationLapsed lapse(Occupancy occupancy) {
        excess = null;
        move(PlacementState.PAUSED, occupancy);
        wait.pause(PauseReason.OFFER_LAPSED);
        return new ReservationLapsed(referralId, consortiumId, helpCategory);
    }

    /** Changes how soon help must begin, and with it the place in the queue. */
    public UrgencyChanged changeUrgency(Urgency to) {
        requireOnList();
        wait.changeUrgency(to);
        return new UrgencyChanged(referralId, consortiumId, helpCategory, to);
    }

    /** Other help bridges the wait: the youth counts in the gross list, not in the net. */
    public void bridge(Period period) {
        requireOnList();
        wait.bridge(period);
    }

    /** The family says that help is still wanted. */
    public void confirm(LocalDate day) {
        requireOnList();
        wait.confirm(day);
    }

    /** The first meeting with the family: ends the first of the two clocks. */
    public void intake(LocalDate day) {
        if (state == PlacementState.RELEASED) {
            throw PlacementProblem.PLACEMENT_OVER.problem();
        }
        wait.intake(day);
    }

    /** The wait outlasts the norm of that clock; empty when that was told before. */
    public Optional<NormBreached> breach(WaitingClock clock, LocalDate dueOn) {
        if (state == PlacementState.RELEASED || state == PlacementState.OCCUPIED) {
            return Optional.empty();
        }
        return wait.breach(clock, dueOn)
                ? Optional.of(new NormBreached(referralId, consortiumId, helpCategory, clock, dueOn))
                : Optional.empty();
    }

    /** When care is expected to begin; empty unless that is news by more than so many days. */
    public Optional<ExpectedStartMoved> expect(ExpectedStart start, int newsDays) {
        return wait.expect(start.p50(), newsDays)
                ? Optional.of(new ExpectedStartMoved(
                        referralId, consortiumId, helpCategory, start.p10(), start.p50(), start.p90()))
                : Optional.empty();
    }

    private void requireOnList() {
        if (state != PlacementState.WAITING && state != PlacementState.PAUSED) {
            throw PlacementProblem.NOT_WAITING.problem("state", state);
        }
    }

    @PostLoad
    void loaded() {
        wait = Objects.requireNonNullElseGet(wait, Wait::new);
        settled();
    }

    /** What the queue knows of it is true again. */
    void settled() {
        placeBefore = placeInQueue();
    }

    /** What changed about its place in a queue since it was last settled. */
    QueueMove moveInQueue() {
        boolean served =
                placeBefore != null && state.holdsPlace() && placeBefore.list().equals(list());
        return new QueueMove(placeBefore, placeInQueue(), served);
    }

    /** Its place in a queue now, or null when it has none. */
    public QueuePlace placeInQueue() {
        return state == PlacementState.WAITING
                ? new QueuePlace(list(), wait.urgency(), wait.waitingSince(), referralId)
                : null;
    }

    /** Moves to the same category of another consortium, waiting date along; a place there must be reserved next. */
    TransferAgreed transfer(CareListId to, Occupancy left) {
        requireOnList();
        UUID from = consortiumId;
        goTo(to, left);
        return new TransferAgreed(referralId, from, consortiumId, helpCategory, wait.waitingSince());
    }

    /** Leaves its list for another; it must be admitted or occupied there next. */
    void goTo(CareListId list, Occupancy left) {
        left.moved(state, null);
        wait.unpause();
        excess = null;
        state = null;
        consortiumId = list.consortiumId();
        helpCategory = list.helpCategory();
    }

    /** Gives up the place or the wait. */
    PlaceReleased release(Occupancy occupancy, Instant now) {
        excess = null;
        move(PlacementState.RELEASED, occupancy);
        releasedAt = now;
        return new PlaceReleased(referralId, consortiumId, helpCategory);
    }

    private void markExcess(Excess reason, Occupancy occupancy) {
        excess = occupancy.hasRoom() ? null : reason;
    }

    private void move(PlacementState to, Occupancy occupancy) {
        if (state != null && !state.mayBecome(to)) {
            throw new IllegalStateException("placement " + referralId + " cannot go from " + state + " to " + to);
        }
        occupancy.moved(state, to);
        wait.unpause();
        state = to;
    }

    /** The capacity fell below what is held, and this is one of those above it. */
    void exceedsLoweredCapacity() {
        excess = Excess.CAPACITY_LOWERED;
    }

    /** A place within the capacity came free for it. */
    void fitsAgain() {
        excess = null;
    }

    public boolean isIn(CareListId list) {
        return list.equals(list());
    }

    /** The list it belongs to, or null for a tombstone whose category is not known. */
    public CareListId list() {
        return consortiumId == null || helpCategory == null ? null : new CareListId(consortiumId, helpCategory);
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    public HelpCategory helpCategory() {
        return helpCategory;
    }

    public UUID referralId() {
        return referralId;
    }

    boolean submitted() {
        return submitted;
    }

    public Urgency urgency() {
        return wait.urgency();
    }

    public Wait waiting() {
        return wait;
    }

    public MunicipalityCode municipality() {
        return municipality;
    }

    public PlacementState state() {
        return state;
    }

    public Excess excess() {
        return excess;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    public Instant reservedAt() {
        return reservedAt;
    }

    public LocalDate occupiedOn() {
        return occupiedOn;
    }

    /** When consent to share the youth's data was taken back, or null. */
    public Instant consentWithdrawnAt() {
        return consentWithdrawnAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
