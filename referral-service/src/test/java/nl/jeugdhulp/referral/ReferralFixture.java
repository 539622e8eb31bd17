package nl.jeugdhulp.referral;

import static nl.jeugdhulp.platform.testing.Tokens.as;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.events.ConsortiumEvent.Member;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReserved;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;

/** What the tests of this service need: consortia and schools as other services tell them, and referrals on their way. */
public final class ReferralFixture {
    public static final UUID CONSORTIUM_1 = UUID.fromString("c0000000-0000-4000-8000-000000000001");
    public static final UUID CONSORTIUM_2 = UUID.fromString("c0000000-0000-4000-8000-000000000002");
    public static final UUID PROVIDER_1 = UUID.fromString("d0000000-0000-4000-8000-000000000001");
    public static final UUID PROVIDER_2 = UUID.fromString("d0000000-0000-4000-8000-000000000002");
    public static final String COACH = "demo-cjg-haarlem";
    public static final String PATH = "/v1/referrals";
    private static final AtomicInteger NEXT = new AtomicInteger(99990001);

    private ReferralFixture() {}

    /** Another BSN of the official test range, each time it is asked for. */
    public static String bsn() {
        while (true) {
            int eight = NEXT.getAndIncrement();
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (9 - i) * Character.digit(String.valueOf(eight).charAt(i), 10);
            }
            if (sum % 11 < 10) {
                return String.valueOf(eight) + sum % 11;
            }
        }
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    /** Two contracted consortia and the school of demo-school with its coach. */
    public static void regionIsKnown() {
        Arriving.at(consumer("known-consortia"), contracted(CONSORTIUM_1, "Consortium Duinrand"));
        Arriving.at(consumer("known-consortia"), contracted(CONSORTIUM_2, "Consortium Spaarne"));
        Arriving.at(
                consumer("known-schools"),
                new SchoolChanged(
                        new SchoolId("99AA00"), "De Duinroos", new MunicipalityCode("0392"), "cjg-haarlem", false));
    }

    public static EventsConsumer<?> consumer(String name) {
        return CDI.current().select(new TypeLiteral<EventsConsumer<?>>() {}).stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static ConsortiumChanged contracted(UUID consortiumId, String name) {
        Period membership = Period.since(LocalDate.of(2023, 1, 1));
        UUID provider = consortiumId.equals(CONSORTIUM_1) ? PROVIDER_1 : PROVIDER_2;
        return new ConsortiumChanged(
                consortiumId,
                name,
                "Dichtbij en samen",
                "Eén gezin, één plan",
                List.of("autisme"),
                List.of("Haarlem"),
                List.of(new MunicipalityCode("0392"), new MunicipalityCode("0375")),
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2031, 12, 31)),
                List.of(new Member(
                        provider,
                        "Jeugdzorg " + name,
                        true,
                        List.of(HelpCategory.AMBULATORY, HelpCategory.DAY_TREATMENT),
                        membership)));
    }

    public static String submission(String bsn, UUID consortiumId) {
        return """
                {"youth": {"bsn": "%s", "birthDate": "2014-05-01", "homeMunicipality": "0392"},
                 "helpCategory": "AMBULATORY", "urgency": "REGULAR",
                 "choice": {"consortiumId": "%s", "reason": "dicht bij huis"},
                 "legalBasis": "CONSENT", "schoolId": "99AA00"}
                """.formatted(bsn, consortiumId);
    }

    /** A new referral to consortium 1 by the coach. */
    public static String submit() {
        return submit(bsn());
    }

    public static String submit(String bsn) {
        return as(COACH)
                .body(submission(bsn, CONSORTIUM_1))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The consortium holds a place for it. */
    public static void accept(String referralId) {
        Arriving.at(
                consumer("placement-outcomes"),
                new PlaceReserved(UUID.fromString(referralId), CONSORTIUM_1, HelpCategory.AMBULATORY, false));
    }

    /** Care that started today for a new referral. */
    public static String careStarted() {
        String referral = submit();
        accept(referral);
        return startCare(referral);
    }

    public static String startCare(String referralId) {
        return as("demo-consortium-1")
                .body(start(referralId, PROVIDER_1))
                .post("/v1/trajectories")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String start(String referralId, UUID provider) {
        return """
                {"referralId": "%s", "startDate": "%s",
                 "contactPerson": {"name": "Noor Testers", "phone": "023-0000000"},
                 "component": {"helpCategory": "AMBULATORY", "providerId": "%s"}}
                """.formatted(referralId, today(), provider);
    }
}
