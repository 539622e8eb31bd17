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
import java.util.TreeMap;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.acceptance.picture.PlanDrawing.Dot;
import nl.jeugdhulp.acceptance.picture.PlanDrawing.Label;
import nl.jeugdhulp.acceptance.picture.PlanDrawing.Location;
import nl.jeugdhulp.acceptance.picture.PlanDrawing.Plan;
import nl.jeugdhulp.acceptance.picture.PlanDrawing.Point;
import nl.jeugdhulp.stack.DemoClients;
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
        List<Location> locations = new ArrayList<>();
        for (JsonNode offer : plan.path("draft").path("consortia")) {
            String id = offer.path("consortiumId").asText();
            offer.path("locations").forEach(location -> locations.add(new Location(point(location), ids.size())));
            ids.add(id);
            names.add(suite.get(REGION, Service.CONSORTIUM, "/consortia/" + id)
                    .expect(200)
                    .string("name"));
        }
        Map<String, JsonNode> schools = new HashMap<>();
        suite.all(REGION, Service.SCHOOL, "/schools")
                .forEach(school -> schools.put(school.path("schoolId").asText(), school));
        List<Dot> dots = new ArrayList<>();
        Map<String, List<Point>> byMunicipality = new TreeMap<>();
        int unplaced = 0;
        String path = "/match-plans/" + plan.path("id").asText() + "/schools";
        for (JsonNode matched : suite.all(REGION, Service.SCHOOL, path)) {
            JsonNode school = schools.get(matched.path("schoolId").asText());
            if (school.path("place").hasNonNull("latitude")) {
                Point at = point(school.path("place"));
                dots.add(new Dot(
                        school.path("name").asText(),
                        at,
                        ids.indexOf(matched.path("consortiumId").asText()),
                        matched.path("hours").asInt()));
                byMunicipality
                        .computeIfAbsent(school.path("municipality").asText(), code -> new ArrayList<>())
                        .add(at);
            } else {
                unplaced++;
            }
        }
        String subtitle = subtitle(plan, dots.size(), unplaced);
        String title = plan.path("name").asText();
        return new PlanDrawing(new Plan(title, subtitle, names, dots, locations, labels(byMunicipality))).svg();
    }

    private static List<Label> labels(Map<String, List<Point>> byMunicipality) {
        Map<String, String> names = DemoClients.municipalityNames();
        return byMunicipality.entrySet().stream()
                .map(each -> new Label(names.getOrDefault(each.getKey(), each.getKey()), middle(each.getValue())))
                .toList();
    }

    private static Point middle(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::latitude).average().orElseThrow(),
                points.stream().mapToDouble(Point::longitude).average().orElseThrow());
    }

    private static Point point(JsonNode place) {
        return new Point(
                place.path("latitude").asDouble(), place.path("longitude").asDouble());
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
