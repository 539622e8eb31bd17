package nl.jeugdhulp.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.values.HelpCategory;

/** The referrers of the region: each compares the consortia with a family, refers, and now and then withdraws. */
final class ReferralStream {
    private static final List<String> REFERRERS = List.of("demo-cjg-haarlem", "demo-youth-doctor", "demo-gp");
    private static final int AT_ONCE = 8;
    private static final int WITHDRAWN_PERCENT = 2;
    private static final int AT_SCHOOL_PERCENT = 80;
    private static final int YOUNGEST_DAYS = 2 * 365;
    private static final int OLDEST_DAYS = 17 * 365;

    private final SuiteClient suite;
    private final Options options;
    private final LocalDate today;
    private final List<String> schools;
    private final TestBsns bsns = new TestBsns();

    ReferralStream(SuiteClient suite, Options options, LocalDate today, List<String> schools) {
        this.suite = suite;
        this.options = options;
        this.today = today;
        this.schools = schools;
    }

    /** Sends all referrals and returns when each has been answered. */
    void send(Progress progress) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < options.referrals(); i++) {
                SplittableRandom random = new SplittableRandom(options.seed() * 1_000_003L + i);
                sent.add(threads.submit(() -> {
                    refer(random);
                    progress.step();
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private void refer(SplittableRandom random) {
        String referrer = REFERRERS.get(random.nextInt(REFERRERS.size()));
        HelpCategory category = category(random);
        String municipality = FictitiousRegion.municipalities()
                .get(random.nextInt(FictitiousRegion.municipalities().size()));
        String school = random.nextInt(100) < AT_SCHOOL_PERCENT ? schools.get(random.nextInt(schools.size())) : null;
        JsonNode shown = suite.get(
                        referrer,
                        Service.REFERRAL,
                        "/consortium-choices?helpCategory=" + category + "&municipalityCode=" + municipality
                                + (school == null ? "" : "&schoolId=" + school))
                .expect(200)
                .body()
                .path("items");
        String consortium =
                shown.get(random.nextInt(shown.size())).path("consortiumId").asText();
        Answer referral;
        do {
            referral = suite.post(
                    referrer,
                    Service.REFERRAL,
                    "/referrals",
                    submission(random, category, municipality, school, consortium));
        } while (referral.is(409));
        referral.expect(201);
        if (random.nextInt(100) < WITHDRAWN_PERCENT) {
            suite.post(
                            referrer,
                            Service.REFERRAL,
                            "/referrals/" + referral.string("id") + "/withdrawal",
                            Map.of("reason", "Het gezin vond zelf een oplossing."))
                    .expect(200, 409);
        }
    }

    private Map<String, Object> submission(
            SplittableRandom random, HelpCategory category, String municipality, String school, String consortium) {
        Map<String, Object> body = new HashMap<>();
        body.put(
                "youth",
                Map.of(
                        "bsn",
                        bsns.any(random),
                        "birthDate",
                        today.minusDays(random.nextInt(YOUNGEST_DAYS, OLDEST_DAYS))
                                .toString(),
                        "homeMunicipality",
                        municipality));
        body.put("helpCategory", category.name());
        int urgency = random.nextInt(100);
        body.put("urgency", urgency < 2 ? "CRISIS" : urgency < 15 ? "URGENT" : "REGULAR");
        body.put("choice", Map.of("consortiumId", consortium, "reason", "De visie past bij het gezin."));
        body.put("legalBasis", "CONSENT");
        if (school != null) {
            body.put("schoolId", school);
        }
        return body;
    }

    private static HelpCategory category(SplittableRandom random) {
        int percent = random.nextInt(100);
        for (Map.Entry<HelpCategory, Integer> demand : FictitiousRegion.DEMAND.entrySet()) {
            percent -= demand.getValue();
            if (percent < 0) {
                return demand.getKey();
            }
        }
        throw new IllegalStateException("the demand does not add up to 100 percent");
    }
}
