package nl.jeugdhulp.school.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.school.coverage.SchoolOffer.Part;
import nl.jeugdhulp.school.coverage.SchoolOffer.State;
import nl.jeugdhulp.school.registry.SchoolMatches.Match;
import nl.jeugdhulp.values.Period;
import org.junit.jupiter.api.Test;

class SchoolOfferTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final Match FIRST = new Match(new UUID(0, 1), new UUID(1, 1), AUGUST);
    private static final Match SECOND = new Match(new UUID(0, 2), new UUID(1, 2), JANUARY);
    private static final List<OfferPart> REQUIRED =
            List.of(OfferPart.CONSORTIUM, OfferPart.TEAM, OfferPart.COLLECTIVE_DEPLOYMENT, OfferPart.CJG_COACH);

    @Test
    void offerIsCompleteOnceItsLastPartIsThere() {
        SchoolOffer offer = new SchoolOffer(
                List.of(FIRST), Set.of(FIRST), List.of(new Period(LocalDate.of(2026, 9, 1), JANUARY)), true, false);
        assertFalse(offer.completeOn(AUGUST, REQUIRED));
        assertEquals(
                new Part(OfferPart.COLLECTIVE_DEPLOYMENT, State.PLANNED, LocalDate.of(2026, 9, 1)),
                offer.on(AUGUST, OfferPart.COLLECTIVE_DEPLOYMENT));
        assertTrue(offer.completeOn(LocalDate.of(2026, 9, 1), REQUIRED));
        assertFalse(offer.completeOn(JANUARY.plusDays(1), REQUIRED), "the deployment ended");
    }

    @Test
    void teamIsThatOfThePlanThatHoldsOnTheDay() {
        SchoolOffer offer = new SchoolOffer(List.of(FIRST, SECOND), Set.of(FIRST), List.of(), true, true);
        assertEquals(State.PRESENT, offer.on(AUGUST, OfferPart.TEAM).state());
        assertEquals(State.MISSING, offer.on(JANUARY, OfferPart.TEAM).state());
        assertEquals(new Part(OfferPart.CONSORTIUM, State.PRESENT, JANUARY), offer.on(JANUARY, OfferPart.CONSORTIUM));
    }

    @Test
    void planAdoptedLaterHoldsEvenWhereItsDayCameFirst() {
        SchoolOffer offer = new SchoolOffer(List.of(SECOND, FIRST), Set.of(), List.of(), false, false);
        assertEquals(new Part(OfferPart.CONSORTIUM, State.PRESENT, AUGUST), offer.on(JANUARY, OfferPart.CONSORTIUM));
    }

    @Test
    void whatIsNeitherThereNorPlannedIsMissing() {
        SchoolOffer offer = new SchoolOffer(List.of(FIRST), Set.of(), List.of(), false, false);
        LocalDate before = AUGUST.minusDays(1);
        assertEquals(new Part(OfferPart.CONSORTIUM, State.PLANNED, AUGUST), offer.on(before, OfferPart.CONSORTIUM));
        assertEquals(
                List.of(State.PLANNED, State.MISSING, State.MISSING, State.MISSING),
                offer.on(before, REQUIRED).stream().map(Part::state).toList());
    }
}
