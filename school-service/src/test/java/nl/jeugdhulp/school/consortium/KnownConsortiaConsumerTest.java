package nl.jeugdhulp.school.consortium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.events.ConsortiumEvent.Practitioner;
import nl.jeugdhulp.events.ConsortiumEvent.PractitionersChanged;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KnownConsortiaConsumerTest {
    @Inject
    KnownConsortiaConsumer consumer;

    @Inject
    KnownConsortia consortia;

    @Inject
    KnownPractitioners practitioners;

    @Test
    void newestStateOfAConsortiumIsKnown() {
        UUID id = UUID.randomUUID();
        Arriving.at(consumer, changed(id, "De Brug"), 4);
        Arriving.at(consumer, changed(id, "Een oudere naam"), 3);
        Arriving.at(consumer, changed(id, "De Nieuwe Brug"), 5);
        assertEquals(
                List.of("De Nieuwe Brug"),
                consortia.all().stream()
                        .filter(known -> known.id().equals(id))
                        .map(KnownConsortia.Known::name)
                        .toList());
    }

    @Test
    void newestPractitionersOfAConsortiumAreKnownAndNoOlderOnes() {
        UUID id = UUID.randomUUID();
        Practitioner one = new Practitioner(UUID.randomUUID(), UUID.randomUUID(), List.of("CLUSTER_3"), 24);
        Practitioner two = new Practitioner(UUID.randomUUID(), UUID.randomUUID(), List.of(), 8);
        assertEquals(List.of(), practitioners.of(id));
        Arriving.at(consumer, new PractitionersChanged(id, List.of(one, two)), 4);
        Arriving.at(consumer, new PractitionersChanged(id, List.of(two)), 3);
        assertEquals(List.of(one, two), practitioners.of(id));
    }

    private static ConsortiumChanged changed(UUID id, String name) {
        return new ConsortiumChanged(
                id,
                name,
                "vision",
                "way",
                List.of("autism"),
                List.of("Haarlem"),
                List.of(new MunicipalityCode("0392")),
                Period.since(LocalDate.of(2023, 1, 1)),
                List.of());
    }
}
