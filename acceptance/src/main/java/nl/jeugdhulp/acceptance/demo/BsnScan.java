package nl.jeugdhulp.acceptance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jeugdhulp.stack.DatabaseAccess;
import nl.jeugdhulp.stack.Part;
import nl.jeugdhulp.stack.Stack;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks for citizen service numbers of the test range in everything the suite leaves behind: each row of each table, as text
 * and as bytes, each message of each topic, and each line of each log.
 */
public final class BsnScan {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])9999\\d{5}(?!\\w)");
    private static final String IN_ROW = "(\\m9999[0-9]{5}\\M|39393939(3[0-9]){5})";
    private static final Duration ONE_POLL = Duration.ofSeconds(5);

    private final Stack stack;

    public BsnScan(Stack stack) {
        this.stack = stack;
    }

    /** Where numbers stand, never the numbers themselves; empty when there are none. */
    public List<String> places() {
        TreeSet<String> places = new TreeSet<>();
        Part.services().forEach(service -> places.addAll(tables(service)));
        places.addAll(topics());
        Stream.of(Part.values()).map(stack::log).filter(Files::exists).forEach(log -> {
            if (holdsNumber(log)) {
                places.add("log " + log.getFileName());
            }
        });
        return List.copyOf(places);
    }

    private List<String> tables(Part service) {
        DatabaseAccess access = stack.database(service);
        List<String> holding = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT quote_ident(table_name) FROM information_schema.tables"
                    + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT (regexp_match(t::text, '" + IN_ROW + "'))[1] FROM "
                        + table + " t WHERE t::text ~ '" + IN_ROW + "'")) {
                    while (rows.next()) {
                        if (isNumber(unhexed(rows.getString(1)))) {
                            holding.add("table " + service.database() + "." + table);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + service.database() + " could not be read", e);
        }
        return holding;
    }

    private static String unhexed(String found) {
        return found.length() == 9 ? found : found.replaceAll("3(\\d)", "$1");
    }

    private List<String> topics() {
        List<String> holding = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition())))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(ONE_POLL).forEach(message -> {
                    if (message.value() != null && holdsNumber(new String(message.value(), StandardCharsets.UTF_8))) {
                        holding.add("topic " + message.topic());
                    }
                });
            }
        }
        return holding;
    }

    private static boolean holdsNumber(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(BsnScan::holdsNumber);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsNumber(String text) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            if (isNumber(numbers.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String digits) {
        return TestBsns.check(Integer.parseInt(digits.substring(0, 8))) == digits.charAt(8) - '0';
    }
}
