package nl.jeugdhulp.school.help;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.CareTakenOver;
import nl.jeugdhulp.events.ReferralEvent.HelpAdded;
import nl.jeugdhulp.events.ReferralEvent.HelpEnded;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HelpEventsConsumerTest {
    private static final LocalDate SPRING_2025 = LocalDate.of(2025, 3, 1);

    @Inject
    HelpEventsConsumer consumer;

    @Inject
    HelpGiven help;

    @Test
    void helpIsCountedPerSchoolYearCategoryAndConsortiumExactlyOnce() {
        SchoolId school = SchoolFixture.registered("0392");
        CareStarted start = started(school, UUID.randomUUID(), SPRING_2025);
        byte[] message = Arriving.wire(start, 0);
        Arriving.at(consumer, message);
        Arriving.at(consumer, message);
        Arriving.at(consumer, start);
        assertEquals(1, counted(school, "2024-2025"));
        assertEquals(1, counted(school, "2025-2026"));
        assertEquals(0, counted(school, "2023-2024"));
        Arriving.at(consumer, added(start, HelpCategory.DAY_TREATMENT));
        Arriving.at(consumer, added(start, HelpCategory.AMBULATORY));
        assertEquals(2, counted(school, "2024-2025"), "a second component of the same category is the same help");
    }

    @Test
    void careThatEndedIsNotCountedInLaterYearsInWhateverOrderItIsTold() {
        SchoolId school = SchoolFixture.registered("0392");
        CareStarted start = started(school, UUID.randomUUID(), SPRING_2025);
        Arriving.at(consumer, ended(start, LocalDate.of(2025, 6, 1)));
        Arriving.at(consumer, start);
        assertEquals(1, counted(school, "2024-2025"));
        assertEquals(0, counted(school, "2025-2026"));
    }

    @Test
    void careTakenOverAndCareResumedAreCountedAsHelp() {
        SchoolId school = SchoolFixture.registered("0392");
        CareStarted start = started(school, UUID.randomUUID(), SPRING_2025);
        Arriving.at(
                consumer,
                new CareTakenOver(
                        start.trajectoryId(),
                        start.referralId(),
                        start.consortiumId(),
                        start.helpCategory(),
                        start.municipality(),
                        school,
                        SPRING_2025,
                        start.componentId(),
                        start.providerId()));
        assertEquals(1, counted(school, "2024-2025"));
        Arriving.at(consumer, ended(start, LocalDate.of(2025, 6, 1)));
        assertEquals(0, counted(school, "2025-2026"));
        Arriving.at(
                consumer,
                new CareResumed(
                        start.trajectoryId(),
                        start.referralId(),
                        start.consortiumId(),
                        HelpCategory.DAY_TREATMENT,
                        start.municipality(),
                        school,
                        LocalDate.of(2025, 10, 1),
                        UUID.randomUUID(),
                        start.providerId()));
        assertEquals(1, counted(school, "2024-2025"));
        assertEquals(1, counted(school, "2025-2026"), "what ended before stays ended");
    }

    @Test
    void componentThatEndedIsNotCountedWhileCareGoesOn() {
        SchoolId school = SchoolFixture.registered("0392");
        CareStarted start = started(school, UUID.randomUUID(), SPRING_2025);
        HelpAdded added = added(start, HelpCategory.DAY_TREATMENT);
        Arriving.at(consumer, start);
        Arriving.at(consumer, added);
        Arriving.at(
                consumer,
                new HelpEnded(
                        start.trajectoryId(),
                        start.referralId(),
                        start.consortiumId(),
                        added.componentId(),
                        LocalDate.of(2025, 5, 1)));
        assertEquals(2, counted(school, "2024-2025"));
        assertEquals(1, counted(school, "2025-2026"));
    }

    @Test
    void schoolSeesItsOwnFiguresOnlyAndFewAreSuppressed() {
        SchoolId school = SchoolFixture.registered("0377");
        SchoolId other = SchoolFixture.registered("0377");
        for (int youth = 0; youth < 6; youth++) {
            Arriving.at(consumer, started(school, UUID.randomUUID(), SPRING_2025));
        }
        Arriving.at(consumer, started(other, UUID.randomUUID(), SPRING_2025));
        as("s", token -> token.role("school").claim("school_id", other.value()))
                .get("/v1/help-statistics?schoolYear=2024-2025")
                .then()
                .statusCode(200)
                .body("items.schoolId", contains(other.value()))
                .body("items[0].count", nullValue())
                .body("items[0].suppressed", is(true));
        as("s", token -> token.role("school").claim("school_id", other.value()))
                .get("/v1/help-statistics?schoolYear=2024-2025&schoolId=" + school)
                .then()
                .statusCode(404);
        as("s", token -> token.role("school").claim("school_id", other.value()))
                .get("/v1/help-statistics?schoolYear=2024-2025&area=MUNICIPALITY")
                .then()
                .statusCode(403);
    }

    @Test
    void gapIsNotAZero() {
        SchoolId school = SchoolFixture.registered("0396");
        as("demo-analyst")
                .get("/v1/help-statistics?schoolYear=2010-2011&schoolId=" + school)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].known", is(false))
                .body("items[0].count", nullValue())
                .body("items[0].suppressed", is(false));
        as("demo-analyst")
                .get("/v1/help-statistics?schoolYear=2025-2026&breakdown=CATEGORY&schoolId=" + school)
                .then()
                .body("items", hasSize(HelpCategory.values().length))
                .body("items.count", everyItem(is(0)))
                .body("items.known", everyItem(is(true)));
    }

    @Test
    void tablesThatAreNotPublishedAreRefusedWithTheReason() {
        as("demo-region")
                .get("/v1/help-statistics?area=MUNICIPALITY&breakdown=CATEGORY")
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/table-not-published"));
        as("demo-region").get("/v1/help-statistics?schoolYear=2025").then().statusCode(400);
        as("demo-gp").get("/v1/help-statistics").then().statusCode(403);
    }

    private int counted(SchoolId school, String year) {
        return help.in(SchoolYear.parse(year)).entrySet().stream()
                .filter(entry -> school.value().equals(entry.getKey().schoolId()))
                .filter(entry -> entry.getKey().isSchoolTotal())
                .mapToInt(entry -> entry.getValue().helps())
                .sum();
    }

    private static CareStarted started(SchoolId school, UUID trajectory, LocalDate day) {
        return new CareStarted(
                trajectory,
                UUID.randomUUID(),
                SchoolFixture.consortium(1),
                HelpCategory.AMBULATORY,
                new MunicipalityCode("0392"),
                school,
                day,
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    private static CareEnded ended(CareStarted start, LocalDate day) {
        return new CareEnded(
                start.trajectoryId(),
                start.referralId(),
                start.consortiumId(),
                start.helpCategory(),
                start.municipality(),
                start.schoolId(),
                start.startDate(),
                day,
                "31",
                80,
                8,
                null);
    }

    private static HelpAdded added(CareStarted start, HelpCategory category) {
        return new HelpAdded(
                start.trajectoryId(),
                start.referralId(),
                start.consortiumId(),
                category,
                start.municipality(),
                start.schoolId(),
                start.startDate(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }
}
