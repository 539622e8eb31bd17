package nl.jeugdhulp.consortium.coverage;

import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.member;
import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.CoverageLost;
import nl.jeugdhulp.events.ConsortiumEvent.CoverageRestored;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.platform.time.ClockProducer;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CoverageWatchTest {
    @Inject
    CoverageWatch watch;

    private final LocalDate today = LocalDate.now(ClockProducer.ZONE);

    @Test
    void aGapIsToldOnceItsDaysAreCountedAndItsEndIsTold() {
        UUID id = registered();
        List<String> all = Arrays.stream(HelpCategory.values()).map(Enum::name).toList();
        join(
                id,
                all.stream().filter(category -> !category.equals("CRISIS_HELP")).toList(),
                "2023-01-01",
                null);
        join(id, List.of("CRISIS_HELP"), "2023-01-01", today.minusDays(10).toString());
        watch.look();
        watch.look();
        CoverageLost lost = new CoverageLost(id, HelpCategory.CRISIS_HELP, today.minusDays(9));
        assertEquals(List.of(lost), told(id));
        String gap = "items.find { it.consortiumId == '" + id + "' }";
        Tokens.as("demo-municipality-0392")
                .get("/v1/coverage/gaps?consortiumId=" + id)
                .then()
                .statusCode(200)
                .body(gap + ".days", equalTo(10))
                .body(gap + ".helpCategory", equalTo("CRISIS_HELP"));

        join(id, List.of("CRISIS_HELP"), today.toString(), null);
        watch.look();
        assertEquals(List.of(lost, new CoverageRestored(id, HelpCategory.CRISIS_HELP, today)), told(id));
        Tokens.as("demo-municipality-0392")
                .get("/v1/coverage/gaps?consortiumId=" + id)
                .then()
                .body(gap + ".days", equalTo(9));
    }

    @Test
    void aGapEndsOnTheDayBeforeSomebodyOffersTheCategoryAgainHoweverLateThatIsSeen() {
        UUID id = registered();
        List<String> all = Arrays.stream(HelpCategory.values()).map(Enum::name).toList();
        join(id, all, "2023-01-01", today.minusDays(10).toString());
        watch.look();
        join(id, all, today.minusDays(3).toString(), null);
        watch.look();
        String gap = "items.find { it.consortiumId == '" + id + "' }";
        Tokens.as("demo-region")
                .get("/v1/coverage/gaps?consortiumId=" + id)
                .then()
                .body(gap + ".days", equalTo(6))
                .body(gap + ".until", equalTo(today.minusDays(4).toString()));
    }

    @Test
    void aGapThatBeganAndEndedBetweenTwoLooksIsToldAndCountedToo() {
        UUID id = registered();
        List<String> all = Arrays.stream(HelpCategory.values()).map(Enum::name).toList();
        List<String> others =
                all.stream().filter(category -> !category.equals("RESIDENTIAL")).toList();
        join(id, others, "2023-01-01", null);
        join(id, List.of("RESIDENTIAL"), "2023-01-01", today.minusDays(20).toString());
        join(id, List.of("RESIDENTIAL"), today.minusDays(5).toString(), null);
        watch.look();
        watch.look();
        assertEquals(
                List.of(
                        new CoverageLost(id, HelpCategory.RESIDENTIAL, today.minusDays(19)),
                        new CoverageRestored(id, HelpCategory.RESIDENTIAL, today.minusDays(5))),
                told(id));
        Tokens.as("demo-region")
                .get("/v1/coverage/gaps?consortiumId=" + id)
                .then()
                .body("items.find { it.consortiumId == '" + id + "' }.days", equalTo(14));
    }

    private static List<Event> told(UUID consortium) {
        return Published.about(consortium).stream()
                .filter(event -> event instanceof CoverageLost || event instanceof CoverageRestored)
                .toList();
    }

    private static void join(UUID consortium, List<String> categories, String from, String until) {
        Map<String, String> membership = until == null ? Map.of("from", from) : Map.of("from", from, "until", until);
        Tokens.as("demo-region")
                .body(member(false, categories, membership))
                .put("/v1/consortia/" + consortium + "/members/" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }
}
