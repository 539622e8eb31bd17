package nl.jeugdhulp.consortium.transfer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Urgency;

/** Consortia with waiting lists and places, as the tests of working together need them. */
public final class TransferFixture {
    public static final MunicipalityCode HAARLEM = new MunicipalityCode("0392");
    public static final LocalDate LONG_AGO = LocalDate.of(2026, 2, 3);

    private TransferFixture() {}

    /** A consortium under contract that gives help there. */
    public static UUID consortium(String... locations) {
        UUID id = UUID.randomUUID();
        Tokens.as("demo-region")
                .body(Map.of(
                        "name",
                        "Consortium " + id,
                        "lot",
                        1,
                        "contract",
                        Map.of("from", "2023-01-01", "until", "2089-12-31"),
                        "municipalities",
                        List.of("0392", "0453"),
                        "vision",
                        "Zo gewoon mogelijk opgroeien.",
                        "wayOfWorking",
                        "Een vaste begeleider.",
                        "expertise",
                        List.of(),
                        "locations",
                        List.of(locations)))
                .put("/v1/consortia/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    public static void places(CareListId list, int count) {
        PlacementService placements =
                CDI.current().select(PlacementService.class).get();
        QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, count, Instant.now()));
    }

    /** Somebody from Haarlem who waits there since that day. */
    public static UUID waiting(CareListId list, LocalDate since) {
        UUID id = UUID.randomUUID();
        arrives(new ReferralSubmitted(
                id, list.consortiumId(), list.helpCategory(), Urgency.REGULAR, HAARLEM, since, null, null));
        assertTrue(
                CDI.current().select(PlacementService.class).get().inUse(list).waiting() > 0);
        return id;
    }

    public static void arrives(ReferralEvent event) {
        Instance<EventsConsumer<?>> all =
                CDI.current().select(new TypeLiteral<EventsConsumer<?>>() {}, Any.Literal.INSTANCE);
        Stream<EventsConsumer<?>> consumers = all.stream();
        Arriving.at(
                consumers
                        .filter(each -> each.name().equals("placements"))
                        .findFirst()
                        .orElseThrow(),
                event);
    }

    public static RequestSpecification as(UUID consortiumId) {
        return Tokens.as(
                "own-" + consortiumId,
                token -> token.role("consortium").claim("consortium_id", consortiumId.toString()));
    }

    /** All proposals of one youth, as the region sees them. */
    public static List<Map<String, Object>> proposalsOf(UUID referral, UUID consortium) {
        List<Map<String, Object>> items = as(consortium)
                .get("/v1/transfer-proposals?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(proposal -> referral.toString().equals(proposal.get("referralId")))
                .toList();
    }
}
