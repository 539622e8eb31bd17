package nl.jeugdhulp.acceptance;

import static nl.jeugdhulp.acceptance.RunningSuite.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.Test;

/** The panels of the dashboard against what the running services tell Prometheus. */
class DashboardTest {
    /** A word before a list of labels, a range, a bracket or the end that is no function and no label. */
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+_[a-z_]+|referrals)(?=[{\\[)]|$)");

    /** Exists from the first dead letter on; its panel shows 0 until then. */
    private static final String DEAD_LETTERS = "dead_letters_total";

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void everyPanelShowsWhatTheServicesTell() throws IOException {
        suite.refer(1, HelpCategory.AMBULATORY);
        Set<String> shown = new TreeSet<>();
        for (JsonNode panel : new ObjectMapper()
                .readTree(ProjectFiles.read("local-stack/compose/grafana/dashboards/suite.json"))
                .path("panels")) {
            panel.path("targets")
                    .forEach(target -> METRIC.matcher(target.path("expr").asText())
                            .results()
                            .forEach(found -> shown.add(found.group(1))));
        }
        shown.remove(DEAD_LETTERS);
        eventually("services tell " + shown, () -> told().containsAll(shown));
    }

    private Set<String> told() {
        return Arrays.stream(Service.values())
                .flatMap(service -> suite.client.metrics(service).lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }
}
