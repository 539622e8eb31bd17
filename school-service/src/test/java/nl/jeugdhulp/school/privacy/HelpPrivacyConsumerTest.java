package nl.jeugdhulp.school.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.ConsentWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ReferralDestroyed;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.school.help.HelpGiven;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HelpPrivacyConsumerTest {
    private static final UUID CONSORTIUM = UUID.fromString("c0000000-0000-4000-8000-000000000001");

    @Inject
    HelpGiven help;

    @Inject
    EntityManager entities;

    @Test
    void consentTakenBackEndsCountingAtTheSchoolAndChangesNothingOfThePast() {
        SchoolId school = SchoolFixture.registered("0392");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        CareStarted care = started(school, today.minusYears(2));
        arrive(care);
        assertEquals(1, running(school, today));
        arrive(new ConsentWithdrawn(care.referralId(), CONSORTIUM));
        assertEquals(1, running(school, today.minusYears(1)));
        assertEquals(0, running(school, today.plusDays(2)));
    }

    @Test
    void destroyedFileIsCutLooseAndItsHelpCountsOn() {
        SchoolId school = SchoolFixture.registered("0392");
        LocalDate then = LocalDate.of(2025, 3, 1);
        CareStarted care = started(school, then);
        arrive(care);
        arrive(new CareEnded(
                care.trajectoryId(),
                care.referralId(),
                CONSORTIUM,
                care.helpCategory(),
                care.municipality(),
                school,
                then,
                then.plusMonths(3),
                "31",
                null,
                null,
                null));
        HelpGiven.Counted before = help.counted();
        arrive(new ReferralDestroyed(care.referralId(), CONSORTIUM));
        arrive(new ReferralDestroyed(care.referralId(), CONSORTIUM));
        assertEquals(before, help.counted());
        assertEquals(1, running(school, then.plusMonths(1)));
        assertEquals(0, running(school, then.plusMonths(4)));
        for (UUID id : List.of(care.referralId(), care.trajectoryId(), care.componentId())) {
            assertEquals(0, rowsWith(id), "nothing names " + id);
        }
    }

    private long rowsWith(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long rows = 0;
            for (String table : List.of("help_component", "help_component_end", "trajectory_end", "care_of_referral")) {
                Number found = (Number)
                        entities.createNativeQuery("SELECT count(*) FROM " + table + " t WHERE cast(t as text) LIKE ?1")
                                .setParameter(1, "%" + id + "%")
                                .getSingleResult();
                rows += found.longValue();
            }
            return rows;
        });
    }

    private int running(SchoolId school, LocalDate day) {
        return help.runningOn(day)
                .getOrDefault(school.value(), java.util.Map.of())
                .getOrDefault(CONSORTIUM, 0);
    }

    private static CareStarted started(SchoolId school, LocalDate start) {
        return new CareStarted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                CONSORTIUM,
                HelpCategory.AMBULATORY,
                new MunicipalityCode("0392"),
                school,
                start,
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    /** At every consumer of these events, in the order of their names. */
    private static void arrive(ReferralEvent event) {
        CDI.current().select(new TypeLiteral<EventsConsumer<?>>() {}).stream()
                .filter(consumer -> consumer.events().equals(ReferralEvent.class))
                .sorted(java.util.Comparator.comparing(EventsConsumer::name))
                .forEach(consumer -> Arriving.at(consumer, event));
    }
}
