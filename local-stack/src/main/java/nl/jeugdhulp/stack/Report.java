package nl.jeugdhulp.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What {@code ./suite up} and {@code ./suite status} show a person. */
final class Report {
    private Report() {}

    /** Where everything answers, and who may ask. */
    static String addresses(Stack stack) {
        StringBuilder text = new StringBuilder("\n");
        for (Part service : Part.services()) {
            row(text, service.title(), stack.address(service) + "/v1/docs");
        }
        row(text, "token issuer", stack.issuer());
        row(
                text,
                "PostgreSQL",
                "localhost:" + stack.ports().of(Part.POSTGRES)
                        + ", a database and a role per service; passwords in .suite/secrets");
        row(text, "Kafka", stack.bootstrapServers());
        if (!stack.clockOffset().isZero()) {
            row(text, "clock", "ahead of the real one by " + stack.clockOffset());
        }
        text.append("\nDemonstration clients (secret '")
                .append(DemoClients.SECRET)
                .append("'):\n");
        DemoClients.all().stream()
                .collect(Collectors.groupingBy(
                        client -> client.roles().getFirst(), LinkedHashMap::new, Collectors.toList()))
                .forEach((role, clients) -> row(
                        text,
                        role,
                        clients.stream().map(DemoClients.DemoClient::id).collect(Collectors.joining(" "))));
        text.append("\nA token:\n  curl -s -d grant_type=client_credentials -d client_id=demo-gp -d client_secret=")
                .append(DemoClients.SECRET)
                .append(" \\\n    ")
                .append(stack.issuer())
                .append("/protocol/openid-connect/token\n");
        return text.toString();
    }

    /** A line per part: whether it runs, as which process, for how long and in how much memory. */
    static String status(Stack stack) {
        StringBuilder text = new StringBuilder();
        line(text, List.of("part", "state", "port", "process", "up", "memory"));
        long total = 0;
        for (Part part : Part.values()) {
            Optional<ProcessHandle> process = stack.process(part);
            String port = Integer.toString(stack.ports().of(part));
            if (process.isEmpty()) {
                line(text, List.of(part.title(), "down", port, "", "", ""));
                continue;
            }
            long pid = process.get().pid();
            OptionalLong memory = memoryMegabytes(process.get());
            total += memory.orElse(0);
            line(
                    text,
                    List.of(
                            part.title(),
                            stack.isReady(part) ? "ready" : "not ready",
                            port,
                            Long.toString(pid),
                            uptime(process.get()),
                            memory.isPresent() ? memory.getAsLong() + " MB" : "?"));
        }
        line(text, List.of("", "", "", "", "", total + " MB"));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-20s %s%n", name, value));
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.format(Locale.ROOT, "%-20s %-10s %6s %9s %9s %9s%n", cells.toArray()));
    }

    private static String uptime(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> {
                    Duration up = Duration.between(start, Instant.now());
                    return String.format(
                            Locale.ROOT, "%d:%02d:%02d", up.toHours(), up.toMinutesPart(), up.toSecondsPart());
                })
                .orElse("?");
    }

    /** Resident memory of the process and its children, which counts what PostgreSQL's processes share more than once. */
    private static OptionalLong memoryMegabytes(ProcessHandle process) {
        String pids = process.pid()
                + process.descendants().map(child -> "," + child.pid()).collect(Collectors.joining());
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pids).start();
            String output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            long kilobytes = output.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .mapToLong(Long::parseLong)
                    .sum();
            return OptionalLong.of(kilobytes >> 10);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
