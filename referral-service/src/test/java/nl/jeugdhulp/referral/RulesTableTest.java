package nl.jeugdhulp.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules table of the README: each rule has its source, and names tests that are there. */
class RulesTableTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w*)\\.(\\w+)`");
    private static final Pattern TEST = Pattern.compile("@(?:Test|ParameterizedTest|Property)\\b[^{;]*?void (\\w+)\\(");
    private static final int CELLS = 3;

    @Test
    void everyRuleHasItsSourceAndNamesTestsThatAreThere() throws IOException {
        Map<String, Set<String>> tests = tests();
        List<String> missing = new ArrayList<>();
        List<String[]> rules = rules();
        for (String[] cells : rules) {
            assertEquals(CELLS, cells.length, cells[0]);
            assertFalse(cells[1].isBlank(), "no source for: " + cells[0]);
            List<MatchResult> named = NAMED.matcher(cells[2]).results().toList();
            assertFalse(named.isEmpty(), "no test for: " + cells[0]);
            String testClass = "";
            for (MatchResult one : named) {
                testClass = one.group(1).isEmpty() ? testClass : one.group(1);
                if (!tests.getOrDefault(testClass, Set.of()).contains(one.group(2))) {
                    missing.add(testClass + "." + one.group(2));
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(rules.size() > 1);
    }

    /** Rows of the table under the heading, without its head. */
    private static List<String[]> rules() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        return lines.stream()
                .skip(lines.indexOf("## Rules") + 1L)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Rule |"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }

    /** The tests of each class, by its simple name. */
    private static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
                Set<String> names = TEST.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
                tests.put(file.getFileName().toString().replace(".java", ""), names);
            }
        }
        return tests;
    }
}
