package nl.jeugdhulp.school;

import static nl.jeugdhulp.platform.testing.Tokens.as;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.events.ConsortiumEvent.Practitioner;
import nl.jeugdhulp.events.ConsortiumEvent.PractitionersChanged;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;

/** Makes what the tests of this service need. */
public final class SchoolFixture {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private SchoolFixture() {}

    /** Today in the region. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    /** A school id that no other test uses. */
    public static SchoolId newId() {
        int number = NEXT.getAndIncrement();
        return new SchoolId(String.format(
                Locale.ROOT,
                "%02d%c%c%02d",
                10 + number / 10_000 % 80,
                (char) ('A' + number / 2600 % 26),
                (char) ('A' + number / 100 % 26),
                number % 100));
    }

    /** Registers a primary school in a municipality. */
    public static SchoolId registered(String municipality) {
        return registered(newId(), municipality, "PRIMARY", null, null, null);
    }

    /** Registers a school as the region does. */
    public static SchoolId registered(
            SchoolId id, String municipality, String kind, Integer cluster, String board, double[] latitudeLongitude) {
        String place = latitudeLongitude == null
                ? ""
                : ", \"place\": {\"latitude\": %s, \"longitude\": %s}"
                        .formatted(latitudeLongitude[0], latitudeLongitude[1]);
        as("demo-region")
                .body("""
                        {"name": "School %s", "kind": "%s", "cluster": %s, "municipality": "%s", "board": %s,
                         "cjgCoachId": "cjg-haarlem"%s}""".formatted(id, kind, cluster, municipality, board == null ? null : "\"" + board + "\"", place))
                .put("/v1/schools/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    /** A school that an adopted plan gives to this consortium from this day on. */
    public static SchoolId matched(String municipality, int consortium, LocalDate from) {
        SchoolId school = registered(municipality);
        match(school, consortium, from);
        return school;
    }

    /** Lets a plan be adopted now that gives the school to this consortium from this day on. */
    public static void match(SchoolId school, int consortium, LocalDate from) {
        QuarkusTransaction.requiringNew().run(() -> {
            EntityManager entities =
                    Arc.container().instance(EntityManager.class).get();
            UUID plan = Ids.next();
            entities.createNativeQuery("INSERT INTO match_plan (id, name, status, draft, created_at, created_by,"
                            + " adopted_at, hand_over, version) VALUES (?1, 'x', 'ADOPTED', ?3, now(), 'x',"
                            + " clock_timestamp(), ?2, 0)")
                    .setParameter(1, plan)
                    .setParameter(2, from)
                    .setParameter(3, "{\"name\": \"x\", \"consortia\": []}")
                    .executeUpdate();
            entities.createNativeQuery("INSERT INTO school_match (school_id, match_plan_id, consortium_id,"
                            + " matched_from) VALUES (?1, ?2, ?3, ?4)")
                    .setParameter(1, school.value())
                    .setParameter(2, plan)
                    .setParameter(3, consortium(consortium))
                    .setParameter(4, from)
                    .executeUpdate();
        });
    }

    /** Somebody of a school. */
    public static RequestSpecification asSchool(SchoolId school) {
        return as("school-" + school, token -> token.role("school").claim("school_id", school.value()));
    }

    /** One of the four consortia of the demonstration. */
    public static UUID consortium(int number) {
        return UUID.fromString("c0000000-0000-4000-8000-00000000000" + number);
    }

    /** Lets this service know that a consortium registered one practitioner, for so many hours per week. */
    public static void registeredPractitioner(
            List<EventsConsumer<?>> consumers, UUID consortium, UUID practitioner, int hoursPerWeek) {
        Arriving.at(
                knownConsortia(consumers),
                new PractitionersChanged(
                        consortium,
                        List.of(new Practitioner(
                                practitioner, UUID.randomUUID(), List.of("CLUSTER_3", "EMDR"), hoursPerWeek))));
    }

    private static EventsConsumer<?> knownConsortia(List<EventsConsumer<?>> consumers) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals("known-consortia"))
                .findFirst()
                .orElseThrow();
    }

    /** Lets this service know the four consortia of the demonstration. */
    public static void knowConsortia(List<EventsConsumer<?>> consumers) {
        EventsConsumer<?> known = knownConsortia(consumers);
        for (int number = 1; number <= 4; number++) {
            Arriving.at(
                    known,
                    new ConsortiumChanged(
                            consortium(number),
                            "Consortium " + number,
                            "vision",
                            "way of working",
                            List.of(),
                            List.of(),
                            List.of(new MunicipalityCode("0392")),
                            Period.since(LocalDate.of(2023, 1, 1)),
                            List.of()));
        }
    }
}
