package nl.jeugdhulp.acceptance.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.stack.Stack;

/** Reads the match plan that was adopted last, and its schools, through the public APIs and draws them. */
public final class PlanPicture {
    private static final String REGION = "demo-region";

    private final SuiteClient suite;

    public PlanPicture(SuiteClient suite) {
        this.suite = suite;
    }

    /** Writes the picture to the file named; exits with 1 when no plan was adopted, 2 without a file. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("suite: name the file to draw to, such as plan.svg.");
            System.exit(2);
            return;
        }
        Optional<String> svg = new PlanPicture(new SuiteClient(Stack.ofCheckout())).ofAdoptedPlan();
        if (svg.isEmpty()) {
            System.err.println("suite: no match plan has been adopted; ./suite demo makes and adopts one.");
            System.exit(1);
            return;
        }
        Path file = Path.of(arguments[0]);
        Files.writeString(file, svg.get());
        System.out.println("The match plan is drawn in " + file.toAbsolutePath() + ".");
    }

    /** The picture of the plan that was adopted last; empty when none was. */
    public Optional<String> ofAdoptedPlan() {
        return suite.all(REGION, Service.SCHOOL, "/match-plans").stream()
                .filter(plan -> plan.path("status").asText().equals("ADOPTED"))
                .max(Comparator.comparing(plan -> plan.path("adoptedAt").asText()))
                .map(this::svg);
    }

    private String svg(JsonNode plan) {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonNode load : plan.path("loads")) {
            String id = load.path("consortiumId").asText();
            ids.add(id);
            names.add(suite.get(REGION, Service.CONSORTIUM, "/consortia/" + id)
                    .expect(200)
                    .string("name"));
        }
        Map<String, JsonNode> schools = new HashMap<>();
        suite.all(REGION, Service.SCHOOL, "/schools")
                .forEach(school -> schools.put(school.path("schoolId").asText(), school));
        List<PlanDrawing.Dot> dots = new ArrayList<>();
        int unplaced = 0;
        String path = "/match-plans/" + plan.path("id").asText() + "/schools";
        for (JsonNode matched : suite.all(REGION, Service.SCHOOL, path)) {
            JsonNode school = schools.get(matched.path("schoolId").asText());
            if (school.path("place").hasNonNull("latitude")) {
                dots.add(new PlanDrawing.Dot(
                        school.path("name").asText(),
                        school.path("place").path("latitude").asDouble(),
                        school.path("place").path("longitude").asDouble(),
                        ids.indexOf(matched.path("consortiumId").asText()),
                        matched.path("hours").asInt()));
            } else {
                unplaced++;
            }
        }
        return new PlanDrawing(plan.path("name").asText(), subtitle(plan, dots.size(), unplaced), names, dots).svg();
    }

    private static String subtitle(JsonNode plan, int drawn, int unplaced) {
        String proof = plan.path("provenOptimal").asBoolean()
                ? "bewezen optimaal"
                : String.format(
                        Locale.ROOT,
                        "hoogstens %.2f %% te verbeteren",
                        100 * plan.path("gap").asDouble());
        return "%d scholen%s, %d punten, %s, overdracht %s"
                .formatted(
                        drawn,
                        unplaced == 0 ? "" : " (en " + unplaced + " zonder ligging)",
                        plan.path("score").asLong(),
                        proof,
                        plan.path("handOverDate").asText());
    }
}
