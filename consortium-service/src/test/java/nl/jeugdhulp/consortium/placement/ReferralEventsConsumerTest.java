package nl.jeugdhulp.consortium.placement;

import static nl.jeugdhulp.consortium.placement.PlacementFixture.SOME_DAY;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.anyList;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careEnded;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careStarted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.regular;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.resumed;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.submitted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.takenOver;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.occupancy.PlacesInUse;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityChanged;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceOccupied;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReleased;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReserved;
import nl.jeugdhulp.events.ConsortiumEvent.WaitStarted;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.ReferralDeclined;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReferralEventsConsumerTest {
    @Inject
    PlacementRepository repository;

    @Inject
    ReferralEventsConsumer consumer;

    @Inject
    PlacementService placements;

    private final CareListId list = anyList();

    @Test
    void freePlaceIsReservedAndTold() {
        places(2);
        ReferralSubmitted referral = regular(list);
        arrive(referral);
        assertEquals(List.of(reserved(referral, false)), Published.about(referral.referralId()));
        AvailabilityChanged told = availability();
        assertEquals(1, told.placesFree());
        assertEquals(AvailabilityStatus.LIMITED, told.status());
    }

    @Test
    void withoutFreePlaceTheYouthWaits() {
        places(1);
        arrive(regular(list));
        ReferralSubmitted second = regular(list);
        arrive(second);
        assertEquals(
                List.of(new WaitStarted(
                        second.referralId(), list.consortiumId(), list.helpCategory(), second.waitingSince())),
                Published.about(second.referralId()));
        assertEquals(AvailabilityStatus.WAITING_LIST, availability().status());
        assertEquals(1, availability().waiting());
    }

    @Test
    void aListNobodyReportedPlacesOfTakesWaitersAndReadsAsUnknown() {
        arrive(regular(list));
        assertEquals(1, use().waiting());
        assertEquals(AvailabilityStatus.UNKNOWN, availability().status());
    }

    @Test
    void crisisIsPlacedAtOnceAndTheExcessIsMarkedAndWorkedOffFirst() {
        places(1);
        ReferralSubmitted first = regular(list);
        ReferralSubmitted waiting = regular(list);
        ReferralSubmitted crisis = submitted(UUID.randomUUID(), list, Urgency.CRISIS, SOME_DAY);
        arrive(first);
        arrive(waiting);
        arrive(crisis);
        assertEquals(List.of(reserved(crisis, true)), Published.about(crisis.referralId()));
        assertEquals(1, use().excess());

        arrive(withdrawn(first));
        assertEquals(0, use().excess());
        assertEquals(1, use().waiting(), "the freed place goes to the excess, not to the list");

        arrive(withdrawn(crisis));
        assertTrue(Published.about(waiting.referralId()).contains(reserved(waiting, false)));
    }

    @Test
    void freedPlaceGoesToTheNextByUrgencyThenWaitingDateThenId() {
        places(1);
        ReferralSubmitted holder = regular(list);
        arrive(holder);
        ReferralSubmitted late = submitted(id(1), list, Urgency.REGULAR, SOME_DAY.plusDays(5));
        ReferralSubmitted earlyHighId = submitted(id(-3), list, Urgency.REGULAR, SOME_DAY);
        ReferralSubmitted earlyLowId = submitted(id(2), list, Urgency.REGULAR, SOME_DAY);
        ReferralSubmitted urgent = submitted(id(4), list, Urgency.URGENT, SOME_DAY.plusDays(9));
        List.of(late, earlyHighId, earlyLowId, urgent).forEach(this::arrive);
        ReferralSubmitted leaving = holder;
        for (ReferralSubmitted next : List.of(urgent, earlyLowId, earlyHighId, late)) {
            arrive(withdrawn(leaving));
            assertEquals(1, use().reserved());
            assertEquals(
                    reserved(next, false),
                    Published.about(next.referralId()).getLast(),
                    "the place of " + leaving.referralId());
            leaving = next;
        }
    }

    @Test
    void careOccupiesThePlaceAndItsEndPromotesTheNext() {
        places(1);
        ReferralSubmitted first = regular(list);
        ReferralSubmitted second = regular(list);
        arrive(first);
        arrive(second);
        arrive(careStarted(first));
        assertEquals(1, use().occupied());
        arrive(careEnded(first));
        assertEquals(
                List.of(
                        reserved(first, false),
                        new PlaceOccupied(first.referralId(), list.consortiumId(), list.helpCategory()),
                        released(first)),
                Published.about(first.referralId()));
        assertEquals(
                reserved(second, false), Published.about(second.referralId()).getLast());
    }

    @Test
    void declinedReferralGivesItsPlaceBack() {
        places(1);
        ReferralSubmitted referral = regular(list);
        arrive(referral);
        arrive(new ReferralDeclined(referral.referralId(), list.consortiumId(), "NOT_LOT_1"));
        assertEquals(released(referral), Published.about(referral.referralId()).getLast());
        assertEquals(1, use().free());
    }

    @Test
    void nothingIsReservedForAReferralWhoseWithdrawalCameFirst() {
        places(1);
        ReferralSubmitted referral = regular(list);
        arrive(withdrawn(referral));
        arrive(referral);
        assertEquals(1, use().free());
        assertEquals(List.of(), Published.about(referral.referralId()));
    }

    @Test
    void careThatStartsBeforeItsReferralIsKnownHoldsAPlaceOnce() {
        places(1);
        ReferralSubmitted referral = regular(list);
        arrive(careStarted(referral));
        arrive(referral);
        assertEquals(1, use().occupied());
        assertEquals(0, use().waiting());
        arrive(careEnded(referral));
        assertEquals(1, use().free());
    }

    @Test
    void careThatEndedBeforeItsStartWasKnownHoldsNoPlace() {
        places(1);
        ReferralSubmitted referral = regular(list);
        arrive(careEnded(referral));
        arrive(careStarted(referral));
        arrive(referral);
        assertEquals(1, use().free());
    }

    @Test
    void careTakenOverHoldsAPlaceAtOnceAndItsExcessIsWorkedOffFirst() {
        places(1);
        ReferralSubmitted holder = regular(list);
        ReferralSubmitted waiting = regular(list);
        arrive(holder);
        arrive(waiting);
        ReferralSubmitted takeover = regular(list);
        arrive(takenOver(takeover));
        assertEquals(1, use().occupied());
        assertEquals(1, use().excess());
        assertEquals(
                false,
                QuarkusTransaction.requiringNew()
                        .call(() -> repository.findById(takeover.referralId()).submitted()),
                "waiting times are of what was submitted");
        arrive(withdrawn(holder));
        assertEquals(0, use().excess());
        assertEquals(1, use().waiting(), "the freed place goes to the excess, not to the list");
        arrive(careEnded(takeover));
        assertEquals(
                reserved(waiting, false), Published.about(waiting.referralId()).getLast());
    }

    @Test
    void careResumedHoldsAPlaceAtOnceAndItsWaitStaysAsItWas() {
        places(1);
        ReferralSubmitted first = regular(list);
        ReferralSubmitted second = regular(list);
        arrive(first);
        arrive(careStarted(first));
        arrive(careEnded(first));
        arrive(second);
        arrive(resumed(first));
        assertEquals(1, use().occupied());
        assertEquals(1, use().excess());
        assertEquals(
                careStarted(first).startDate(),
                QuarkusTransaction.requiringNew()
                        .call(() -> repository.findById(first.referralId()).occupiedOn()));
        arrive(resumed(first));
        assertEquals(1, use().occupied());
        arrive(careEnded(first));
        assertEquals(released(first), Published.about(first.referralId()).getLast());
        assertEquals(0, use().excess());
    }

    @Test
    void theSameMessageTwiceHasItsEffectOnce() {
        places(3);
        ReferralSubmitted referral = regular(list);
        byte[] message = Arriving.wire(referral, 0);
        Arriving.at(consumer, message);
        Arriving.at(consumer, message);
        arrive(referral);
        assertEquals(1, use().reserved());
        assertEquals(1, Published.about(referral.referralId()).size());
    }

    @Test
    void careWithAnotherConsortiumMovesThePlaceThere() {
        places(1);
        CareListId other = anyList();
        QuarkusTransaction.requiringNew().run(() -> placements.placesAre(other, 1, Instant.now()));
        ReferralSubmitted referral = regular(list);
        arrive(referral);
        CareStarted here = careStarted(referral);
        arrive(new CareStarted(
                here.trajectoryId(),
                here.referralId(),
                other.consortiumId(),
                here.helpCategory(),
                here.municipality(),
                null,
                here.startDate(),
                here.componentId(),
                here.providerId()));
        assertEquals(1, use().free());
        assertEquals(1, placements.inUse(other).occupied());
    }

    @Test
    void raisingCapacityPromotesAtOnceInOrder() {
        ReferralSubmitted later = submitted(UUID.randomUUID(), list, Urgency.REGULAR, SOME_DAY.plusDays(1));
        ReferralSubmitted earlier = submitted(UUID.randomUUID(), list, Urgency.REGULAR, SOME_DAY);
        arrive(later);
        arrive(earlier);
        places(1);
        assertEquals(
                reserved(earlier, false), Published.about(earlier.referralId()).getLast());
        assertFalse(Published.about(later.referralId()).contains(reserved(later, false)));
        places(2);
        assertTrue(Published.about(later.referralId()).contains(reserved(later, false)));
    }

    @Test
    void loweringCapacityBelowWhatIsHeldIsMarkedAndBlocksNewPlacements() {
        places(3);
        List<ReferralSubmitted> held = List.of(regular(list), regular(list), regular(list));
        held.forEach(this::arrive);
        places(1);
        assertEquals(2, use().excess());
        ReferralSubmitted next = regular(list);
        arrive(next);
        assertEquals(1, use().waiting());
        arrive(withdrawn(held.get(0)));
        arrive(withdrawn(held.get(1)));
        assertEquals(0, use().excess());
        assertEquals(1, use().waiting());
        arrive(withdrawn(held.get(2)));
        assertEquals(0, use().waiting());
    }

    private void arrive(ReferralEvent event) {
        Arriving.at(consumer, event);
    }

    private void places(int count) {
        QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, count, Instant.now()));
    }

    private PlacesInUse use() {
        return placements.inUse(list);
    }

    private AvailabilityChanged availability() {
        List<Event> told = Published.about(list.consortiumId() + "/" + list.helpCategory());
        return (AvailabilityChanged) told.getLast();
    }

    private PlaceReserved reserved(ReferralSubmitted referral, boolean crisisExcess) {
        return new PlaceReserved(referral.referralId(), list.consortiumId(), list.helpCategory(), crisisExcess);
    }

    private PlaceReleased released(ReferralSubmitted referral) {
        return new PlaceReleased(referral.referralId(), list.consortiumId(), list.helpCategory());
    }

    /** An id whose order among those of this test is that of the number, negative ones last. */
    private UUID id(int number) {
        return new UUID((long) number << 32, list.consortiumId().getLeastSignificantBits());
    }
}
