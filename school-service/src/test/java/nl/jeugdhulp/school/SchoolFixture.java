package nl.jeugdhulp.school;

import static nl.jeugdhulp.platform.testing.Tokens.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;

/** Makes what the tests of this service need. */
public final class SchoolFixture {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private SchoolFixture() {}

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

    /** One of the four consortia of the demonstration. */
    public static UUID consortium(int number) {
        return UUID.fromString("c0000000-0000-4000-8000-00000000000" + number);
    }

    /** Lets this service know the four consortia of the demonstration. */
    public static void knowConsortia(List<EventsConsumer<?>> consumers) {
        EventsConsumer<?> known = consumers.stream()
                .filter(consumer -> consumer.name().equals("known-consortia"))
                .findFirst()
                .orElseThrow();
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
