package nl.jeugdhulp.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.stack.DemoClients;

/** What became of it all, per consortium and per municipality, as their own clients see it. */
final class Summary {
    private final SuiteClient suite;
    private final LocalDate today;

    Summary(SuiteClient suite, LocalDate today) {
        this.suite = suite;
        this.today = today;
    }

    void print(PrintStream out) {
        out.printf(
                "%n%-22s %8s %8s %8s %8s %8s %12s %16s %16s%n",
                "consortium", "placed", "waiting", "in care", "ended", "other", "wait (days)", "spent", "left");
        for (int number = 1; number <= DemoClients.CONSORTIA; number++) {
            consortium(out, number);
        }
        out.printf("%n%-22s %8s %8s %8s %8s %8s%n", "municipality", "placed", "waiting", "in care", "ended", "other");
        DemoClients.municipalityNames().forEach((code, name) -> {
            Counts counts = counts("demo-municipality-" + code);
            out.printf("%-22s %s%n", name, counts);
        });
    }

    private void consortium(PrintStream out, int number) {
        String client = "demo-consortium-" + number;
        String id = DemoClients.consortiumId(number);
        JsonNode budget = suite.all(client, Service.BUDGET, "/budgets").stream()
                .filter(one -> one.path("year").asInt() == today.getYear())
                .findFirst()
                .orElseThrow();
        JsonNode profile = suite.get(client, Service.CONSORTIUM, "/consortia/" + id)
                .expect(200)
                .body();
        out.printf(
                "%-22s %s %12s %16s %16s%n",
                profile.path("name").asText(),
                counts(client),
                expectedWait(id),
                budget.path("spent").path("amount").asText(),
                budget.path("available").path("amount").asText());
    }

    /** The longest wait that a family may now expect of this consortium, as referrers are shown it. */
    private String expectedWait(String consortium) {
        List<JsonNode> shown = suite.get(
                        "demo-gp",
                        Service.REFERRAL,
                        "/consortium-choices?helpCategory=AMBULATORY&municipalityCode=0392")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("consortiumId").asText().equals(consortium))
                .toList();
        JsonNode item = shown.getFirst();
        if (item.hasNonNull("expectedWaitDaysHigh")) {
            return item.path("expectedWaitDaysLow").asInt() + "-"
                    + item.path("expectedWaitDaysHigh").asInt();
        }
        return item.path("availability").asText().equals("AVAILABLE") ? "none" : "unknown";
    }

    private Counts counts(String client) {
        Map<String, Long> byStatus = suite.all(client, Service.REFERRAL, "/referrals").stream()
                .collect(Collectors.groupingBy(
                        referral -> referral.path("status").asText(), LinkedHashMap::new, Collectors.counting()));
        return new Counts(byStatus);
    }

    /** Referrals by what they mean for the youth. */
    private record Counts(Map<String, Long> byStatus) {
        private long of(String... statuses) {
            long sum = 0;
            for (String status : statuses) {
                sum += byStatus.getOrDefault(status, 0L);
            }
            return sum;
        }

        @Override
        public String toString() {
            return String.format(
                    "%8d %8d %8d %8d %8d",
                    of("ACCEPTED", "IN_CARE", "COMPLETED", "DISCONTINUED"),
                    of("WAITLISTED"),
                    of("IN_CARE"),
                    of("COMPLETED", "DISCONTINUED"),
                    of("SUBMITTED", "WITHDRAWN", "DECLINED"));
        }
    }
}
