package nl.jeugdhulp.referral.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;

/** What the tests of referrals need. */
final class ReferralFixture {
    static final UUID CONSORTIUM_1 = UUID.fromString("c0000000-0000-4000-8000-000000000001");
    static final UUID CONSORTIUM_2 = UUID.fromString("c0000000-0000-4000-8000-000000000002");
    private static final AtomicInteger NEXT = new AtomicInteger(99990001);

    private ReferralFixture() {}

    /** Another BSN of the official test range, each time it is asked for. */
    static String bsn() {
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

    static ConsortiumChanged contracted(UUID consortiumId) {
        return new ConsortiumChanged(
                consortiumId,
                "Consortium Duinrand",
                "Dichtbij en samen",
                "Eén gezin, één plan",
                List.of("autisme"),
                List.of("Haarlem"),
                List.of(new MunicipalityCode("0392"), new MunicipalityCode("0375")),
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2031, 12, 31)),
                List.of());
    }

    static String submission(String bsn, UUID consortiumId) {
        return """
                {"youth": {"bsn": "%s", "birthDate": "2014-05-01", "homeMunicipality": "0392"},
                 "helpCategory": "AMBULATORY", "urgency": "REGULAR",
                 "choice": {"consortiumId": "%s", "reason": "dicht bij huis"},
                 "legalBasis": "CONSENT", "schoolId": "99AA00"}
                """.formatted(bsn, consortiumId);
    }
}
