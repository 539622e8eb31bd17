package nl.jeugdhulp.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;

/** Sets the region up as its contract team would: what is there already stays, so that it can be run again. */
public final class RegionSetup {
    private static final String REGION = "demo-region";
    private static final Duration PLAN_IS_FOUND = Duration.ofMinutes(2);

    private final SuiteClient suite;
    private final LocalDate today;

    public RegionSetup(SuiteClient suite, LocalDate today) {
        this.suite = suite;
        this.today = today;
    }

    /** Contracts, members and practitioners; the care catalogue is then covered by each consortium. */
    public void consortia() {
        for (int number = 1; number <= DemoClients.CONSORTIA; number++) {
            String path = "/consortia/" + DemoClients.consortiumId(number);
            suite.put(REGION, Service.CONSORTIUM, path, FictitiousRegion.consortium(number))
                    .expect(200, 201);
            FictitiousRegion.members(number)
                    .forEach((provider, member) -> suite.put(
                                    REGION, Service.CONSORTIUM, path + "/members/" + provider, member)
                            .expect(200, 201));
            FictitiousRegion.practitioners(number)
                    .forEach((practitioner, particulars) -> suite.put(
                                    REGION, Service.CONSORTIUM, path + "/practitioners/" + practitioner, particulars)
                            .expect(200, 201));
        }
    }

    /** Adds so many places to each consortium, spread over the categories as they are asked for. */
    public void addPlaces(int places) {
        for (int number = 1; number <= DemoClients.CONSORTIA; number++) {
            for (Map.Entry<HelpCategory, Integer> demand : FictitiousRegion.DEMAND.entrySet()) {
                addPlaces(number, demand.getKey(), Math.max(1, places * demand.getValue() / 100));
            }
        }
    }

    /** Adds places to one consortium in one category. */
    public void addPlaces(int consortium, HelpCategory category, int places) {
        String client = "demo-consortium-" + consortium;
        String path = "/capacities/" + DemoClients.consortiumId(consortium) + "/" + category;
        Answer known = suite.get(client, Service.CONSORTIUM, path);
        int before = known.is(200) ? known.body().path("places").asInt() : 0;
        Map<String, Object> line =
                Map.of("places", before + places, "period", Map.of("from", "2023-01-01", "until", "2031-12-31"));
        suite.put(client, Service.CONSORTIUM, path, Map.of("lines", List.of(line)))
                .expect(200, 201);
    }

    /** Draws up this year's budgets and lets each municipality approve its contribution, which adopts them. */
    public void budgets() {
        for (int number = 1; number <= DemoClients.CONSORTIA; number++) {
            String consortium = DemoClients.consortiumId(number);
            JsonNode budget = budgetOf(consortium)
                    .orElseGet(() -> suite.post(
                                    REGION,
                                    Service.BUDGET,
                                    "/budgets",
                                    FictitiousRegion.budget(consortiumNumber(consortium), today.getYear()))
                            .expect(201)
                            .body());
            if (budget.path("status").asText().equals("DRAFT")) {
                for (String municipality : FictitiousRegion.municipalities()) {
                    suite.post(
                                    "demo-municipality-" + municipality,
                                    Service.BUDGET,
                                    "/budgets/" + budget.path("id").asText() + "/approvals",
                                    "")
                            .expect(200, 201, 409);
                }
            }
        }
    }

    private static int consortiumNumber(String consortiumId) {
        return Character.digit(consortiumId.charAt(consortiumId.length() - 1), 10);
    }

    private Optional<JsonNode> budgetOf(String consortium) {
        return suite.all(REGION, Service.BUDGET, "/budgets").stream()
                .filter(budget -> budget.path("consortiumId").asText().equals(consortium))
                .filter(budget -> budget.path("year").asInt() == today.getYear())
                .findFirst();
    }

    /** Imports the schools, and gives the demonstration's school its CJG coach. */
    public void schools(Optional<Path> file) {
        suite.postFile(
                        REGION,
                        Service.SCHOOL,
                        "/school-imports",
                        "text/csv",
                        file.map(RegionSetup::read).orElseGet(FictitiousRegion::schools))
                .expect(200, 201);
        suite.put(REGION, Service.SCHOOL, "/schools/" + DemoClients.SCHOOL_ID, FictitiousRegion.demoSchool())
                .expect(200, 201);
    }

    /** Gives every school to one consortium by an optimised plan, and adopts it; an adopted plan stays. */
    public void matchPlan() {
        boolean adopted = suite.all(REGION, Service.SCHOOL, "/match-plans").stream()
                .anyMatch(plan -> plan.path("status").asText().equals("ADOPTED"));
        if (adopted) {
            return;
        }
        List<Map<String, Object>> offers = new ArrayList<>();
        for (int number = 1; number <= DemoClients.CONSORTIA; number++) {
            offers.add(Map.of(
                    "consortiumId", DemoClients.consortiumId(number),
                    "hoursPerWeek", FictitiousRegion.HOURS_FOR_SCHOOLS,
                    "locations", FictitiousRegion.locations(number),
                    "practitioners", List.of(),
                    "specialisms", FictitiousRegion.SPECIALISMS));
        }
        String path = "/match-plans/"
                + suite.post(
                                REGION,
                                Service.SCHOOL,
                                "/match-plans",
                                Map.of(
                                        "name",
                                        "Eén consortium per school",
                                        "consortia",
                                        offers,
                                        "weights",
                                        Map.of("evenLoad", 5)))
                        .expect(201, 202)
                        .string("id");
        if (!Pause.until(PLAN_IS_FOUND, () -> status(path).equals("PROPOSED"))) {
            throw new IllegalStateException("the match plan is " + status(path));
        }
        // Asked anew, since a day that began meanwhile would make the old one a date in the past.
        LocalDate handOver = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        suite.post(REGION, Service.SCHOOL, path + "/adoption", Map.of("handOverDate", handOver.toString()))
                .expect(200);
    }

    private String status(String path) {
        return suite.get(REGION, Service.SCHOOL, path).expect(200).string("status");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
