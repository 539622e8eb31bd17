package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Memory of the process and its children; what they share counts once where the system tells it (Linux's Pss). */
    private static OptionalLong memoryMegabytes(ProcessHandle process) {
        List<Long> pids = Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
        OptionalLong kilobytes = proportionalKilobytes(pids);
        if (kilobytes.isEmpty()) {
            kilobytes = residentKilobytes(pids);
        }
        return kilobytes.isEmpty() ? kilobytes : OptionalLong.of(kilobytes.getAsLong() >> 10);
    }

    private static OptionalLong proportionalKilobytes(List<Long> pids) {
        long sum = 0;
        for (long pid : pids) {
            try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
                sum += lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            } catch (IOException | UncheckedIOException notTold) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(sum);
    }

    private static OptionalLong residentKilobytes(List<Long> pids) {
        String list = pids.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", list).start();
            String output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return OptionalLong.of(output.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .mapToLong(Long::parseLong)
                    .sum());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
