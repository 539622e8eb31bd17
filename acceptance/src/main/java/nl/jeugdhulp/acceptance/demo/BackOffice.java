package nl.jeugdhulp.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.values.HelpCategory;

/** The back office of one consortium: starts care where a place is held, adds help, ends care, and pays for it. */
final class BackOffice implements Runnable {
    private static final int DECLINED_PERCENT = 1;
    private static final int HELP_ADDED_PERCENT = 30;
    private static final int ENDED_PERCENT = 55;
    private static final int STARTS_PER_SPENDING = 10;
    private static final Duration QUIET = Duration.ofSeconds(4);

    private final SuiteClient suite;
    private final int number;
    private final long seed;
    private final LocalDate today;
    private final AtomicBoolean allReferred;
    private int started;

    BackOffice(SuiteClient suite, int number, long seed, LocalDate today, AtomicBoolean allReferred) {
        this.suite = suite;
        this.number = number;
        this.seed = seed;
        this.today = today;
        this.allReferred = allReferred;
    }

    private String client() {
        return "demo-consortium-" + number;
    }

    /** Works until all referrals have been made and nothing new has come for a while. */
    @Override
    public void run() {
        Instant lastWork = Instant.now();
        while (!allReferred.get() || Instant.now().isBefore(lastWork.plus(QUIET))) {
            boolean worked = false;
            for (JsonNode referral : suite.all(client(), Service.REFERRAL, "/referrals?status=ACCEPTED")) {
                handle(referral);
                worked = true;
            }
            if (worked) {
                lastWork = Instant.now();
            } else {
                Pause.of(Duration.ofMillis(250));
            }
        }
    }

    private void handle(JsonNode referral) {
        UUID id = UUID.fromString(referral.path("id").asText());
        SplittableRandom random = new SplittableRandom(seed ^ id.getLeastSignificantBits());
        HelpCategory category =
                HelpCategory.valueOf(referral.path("helpCategory").asText());
        if (random.nextInt(100) < DECLINED_PERCENT) {
            suite.post(
                            client(),
                            Service.REFERRAL,
                            "/referrals/" + id + "/refusal",
                            Map.of("ground", "NOT_AN_INHABITANT", "explanation", "Verhuisd buiten de regio."))
                    .expect(200, 409);
            return;
        }
        Answer trajectory = suite.post(client(), Service.REFERRAL, "/trajectories", start(id, category));
        if (trajectory.expect(201, 409).is(409)) {
            return;
        }
        started++;
        String path = "/trajectories/" + trajectory.string("id");
        if (random.nextInt(100) < HELP_ADDED_PERCENT) {
            suite.post(client(), Service.REFERRAL, path + "/components", component(HelpCategory.AMBULATORY))
                    .expect(201);
        }
        if (random.nextInt(100) < ENDED_PERCENT) {
            suite.post(client(), Service.REFERRAL, path + "/ending", ending(random))
                    .expect(200);
        }
        if (started % STARTS_PER_SPENDING == 0) {
            spend(id, random);
        }
    }

    private Map<String, Object> start(UUID referral, HelpCategory category) {
        return Map.of(
                "referralId", referral.toString(),
                "startDate", today.toString(),
                "contactPerson", Map.of("name", "Medewerker " + number),
                "component",
                        Map.of(
                                "helpCategory",
                                category.name(),
                                "providerId",
                                FictitiousRegion.providerOf(number, category).toString()));
    }

    private Map<String, Object> component(HelpCategory category) {
        return Map.of(
                "helpCategory",
                category.name(),
                "providerId",
                FictitiousRegion.providerOf(number, category).toString(),
                "startDate",
                today.toString());
    }

    private Map<String, Object> ending(SplittableRandom random) {
        return Map.of(
                "endDate", today.toString(),
                "reason", random.nextInt(100) < 80 ? "31" : "32",
                "goalsReachedPercent", random.nextInt(40, 101),
                "satisfaction", random.nextInt(5, 11));
    }

    /** A lump sum is spent as the consortium sees fit: so much at once, not hours by youth. */
    private void spend(UUID referral, SplittableRandom random) {
        suite.post(
                        client(),
                        Service.BUDGET,
                        "/spendings",
                        Map.of(
                                "lineNumber",
                                referral.toString(),
                                "category",
                                "CARE",
                                "period",
                                Map.of("from", today.withDayOfYear(1).toString(), "until", today.toString()),
                                "amount",
                                Map.of("amount", random.nextInt(20_000, 90_000) + ".25", "currency", "EUR")))
                .expect(201, 409);
    }
}
