package nl.jeugdhulp.consortium.practitioner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.events.ConsortiumEvent.PractitionersChanged;
import nl.jeugdhulp.platform.event.EventJson;
import nl.jeugdhulp.values.Period;
import org.junit.jupiter.api.Test;

class PractitionerTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private final Practitioner practitioner = new Practitioner(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void theFirstAndTheDayAfterTheLastAreNewsUntilTold() {
        practitioner.change(request(List.of()));
        practitioner.toldOn(FIRST.minusDays(1));
        assertTrue(practitioner.isNewsOn(FIRST));
        practitioner.toldOn(FIRST);
        assertFalse(practitioner.isNewsOn(LAST));
        assertTrue(practitioner.isNewsOn(LAST.plusDays(1)));
    }

    @Test
    void theOrderAndRepetitionOfSpecialismsAreNoChange() {
        practitioner.change(request(List.of("CLUSTER_3", "AUTISM")));
        assertTrue(practitioner.is(request(List.of("AUTISM", "CLUSTER_3", "AUTISM"))));
        assertFalse(practitioner.is(request(List.of("AUTISM"))));
    }

    @Test
    void asManyAsAConsortiumMayHaveFitInOneEvent() {
        String longest = "A".repeat(24);
        ConsortiumEvent.Practitioner largest = new ConsortiumEvent.Practitioner(
                UUID.randomUUID(), UUID.randomUUID(), Collections.nCopies(5, longest), 60);
        PractitionersChanged event = new PractitionersChanged(
                UUID.randomUUID(), Collections.nCopies(PractitionerService.MOST_AT_ONCE, largest));
        byte[] json = EventJson.write(
                event,
                UUID.randomUUID(),
                URI.create("urn:nld:oin:00000099000000000000:systeem:test"),
                Instant.EPOCH,
                1,
                null);
        assertEquals(PractitionerService.MOST_AT_ONCE, event.practitioners().size());
        assertTrue(json.length < 64 * 1024, "bytes: " + json.length);
    }

    private static PractitionerRequest request(List<String> specialisms) {
        return new PractitionerRequest(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                "Robin de Vries",
                specialisms,
                24,
                new Period(FIRST, LAST));
    }
}
