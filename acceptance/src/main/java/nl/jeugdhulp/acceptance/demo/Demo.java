package nl.jeugdhulp.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.stack.Stack;

/** {@code ./suite demo}: sets the region up, sends a stream of referrals through the whole suite, and checks the rules. */
public final class Demo {
    private static final double PLACES_PER_REFERRAL = 0.09;
    private static final Duration EVENTS_ARRIVE = Duration.ofMinutes(2);

    private final PrintStream out;
    private final Stack stack;
    private final SuiteClient suite;
    private final Options options;
    private final LocalDate today;

    Demo(PrintStream out, Stack stack, Options options) {
        this.out = out;
        this.stack = stack;
        this.suite = new SuiteClient(stack);
        this.options = options;
        this.today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    /** Exits with 0 when no rule was violated, 1 when one was, 2 when the command is wrong. */
    public static void main(String... arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(Arrays.asList(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println("suite: " + wrong.getMessage() + ".");
            System.exit(2);
            return;
        }
        System.exit(new Demo(System.out, Stack.ofCheckout(), options).run() == 0 ? 0 : 1);
    }

    /** The number of violations. */
    long run() throws Exception {
        Instant begin = Instant.now();
        out.println("Setting up the region: consortia, capacity, budgets, schools");
        RegionSetup region = new RegionSetup(suite, today);
        region.consortia();
        region.addPlaces((int) Math.ceil(options.referrals() * PLACES_PER_REFERRAL));
        region.budgets();
        region.schools(options.schools());
        region.matchPlan();
        List<String> schools = openSchools();
        awaitChoice();
        out.printf("%d schools, %d consortia, seed %d%n", schools.size(), DemoClients.CONSORTIA, options.seed());
        stream(schools);
        new Summary(suite, today).print(out);
        Map<String, Long> violationsByRule = new RulesAtRest(suite).violations();
        violationsByRule.put("no citizen service number in any table, topic or log", (long)
                new BsnScan(stack).places().size());
        long violations = report(violationsByRule);
        out.printf(
                "%nDone in %d seconds.%n",
                Duration.between(begin, Instant.now()).toSeconds());
        return violations;
    }

    private void stream(List<String> schools) throws Exception {
        AtomicBoolean allReferred = new AtomicBoolean();
        try (ExecutorService offices = Executors.newFixedThreadPool(DemoClients.CONSORTIA)) {
            List<Future<?>> working = new ArrayList<>();
            for (int number = 1; number <= DemoClients.CONSORTIA; number++) {
                working.add(offices.submit(new BackOffice(suite, number, options.seed(), today, allReferred)));
            }
            try {
                new ReferralStream(suite, options, today, schools)
                        .send(new Progress(out, "Referring and giving care", options.referrals()));
            } finally {
                allReferred.set(true);
            }
            for (Future<?> office : working) {
                office.get();
            }
        }
    }

    private List<String> openSchools() {
        return suite.all("demo-region", Service.SCHOOL, "/schools?closed=false").stream()
                .map(school -> school.path("schoolId").asText())
                .toList();
    }

    /** Until referral-service has heard of all consortia, a family would not see all of them. */
    private void awaitChoice() {
        boolean shown = Pause.until(EVENTS_ARRIVE, () -> {
            JsonNode choice = suite.get(
                            "demo-gp",
                            Service.REFERRAL,
                            "/consortium-choices?helpCategory=AMBULATORY&municipalityCode=0392")
                    .body();
            return choice.path("items").size() == DemoClients.CONSORTIA;
        });
        if (!shown) {
            throw new IllegalStateException("the consortia did not become known to referral-service");
        }
    }

    private long report(Map<String, Long> violations) {
        out.printf("%n%-75s violations%n", "Rules that hold after everything has come to rest");
        violations.forEach((rule, count) -> out.printf("%-75s %d%n", rule, count));
        long total = violations.values().stream().mapToLong(Long::longValue).sum();
        out.printf("%-75s %d%n", "all rules", total);
        return total;
    }
}
