package nl.jeugdhulp.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.acceptance.client.Answer;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.stack.DemoClients;

/** A consortium's budget of a year that is over, as all who have to do with it drive it through the public API. */
final class BudgetYear {
    static final String REGION = "demo-region";

    private final SuiteClient client;
    private final int consortium;
    final int year;
    final String path;

    private BudgetYear(SuiteClient client, int consortium, int year, String id) {
        this.client = client;
        this.consortium = consortium;
        this.year = year;
        this.path = "/budgets/" + id;
    }

    /** Drawn up by the region and approved by each municipality. */
    static BudgetYear adopted(SuiteClient client, int consortium, int year, String lumpSum) {
        List<Map<String, Object>> weights = new ArrayList<>();
        for (String municipality : DemoClients.municipalityNames().keySet()) {
            weights.add(Map.of("municipality", municipality, "weight", 1_000 + 37 * weights.size()));
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("consortiumId", DemoClients.consortiumId(consortium));
        request.put("year", year);
        request.put("lumpSum", Map.of("amount", lumpSum, "currency", "EUR"));
        request.put("allocationKey", Map.of("rule", "YOUTHS", "weights", weights));
        String id = client.post(REGION, Service.BUDGET, "/budgets", request)
                .expect(201)
                .string("id");
        BudgetYear budget = new BudgetYear(client, consortium, year, id);
        DemoClients.municipalityNames()
                .keySet()
                .forEach(municipality -> client.post(
                                "demo-municipality-" + municipality, Service.BUDGET, budget.path + "/approvals", "")
                        .expect(200));
        return budget;
    }

    String owner() {
        return "demo-consortium-" + consortium;
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    JsonNode shown() {
        return client.get(owner(), Service.BUDGET, path).expect(200).body();
    }

    String amount(String field) {
        return shown().path(field).path("amount").asText();
    }

    void switchCeilingOn() {
        // The ceiling has the budget's version, so it is put with the budget's ETag.
        client.putWith(
                        owner(),
                        Service.BUDGET,
                        path + "/ceiling",
                        Map.of("enabled", true),
                        client.get(owner(), Service.BUDGET, path).etag().orElseThrow())
                .expect(200);
    }

    /** A file of so many lines of the same amount, spread over the year and the categories. */
    byte[] file(String prefix, int lines, String amount) {
        String[] categories = {"CARE", "PREVENTION", "COLLECTIVE_AT_SCHOOL", "INNOVATION", "TRAINING", "OTHER"};
        StringBuilder csv = new StringBuilder("lineNumber;category;periodFrom;periodUntil;amount\n");
        for (int line = 1; line <= lines; line++) {
            String month = "%d-%02d".formatted(year, 1 + line % 12);
            csv.append(prefix).append(line).append(';').append(categories[line % categories.length]);
            csv.append(';')
                    .append(month)
                    .append("-01;")
                    .append(month)
                    .append("-28;")
                    .append(amount)
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    Answer send(byte[] file) {
        return client.postFile(owner(), Service.BUDGET, "/spending-batches", "text/csv", file)
                .expect(200);
    }

    Answer postAsRegion(String below) {
        return client.post(REGION, Service.BUDGET, path + below, "").expect(200);
    }
}
