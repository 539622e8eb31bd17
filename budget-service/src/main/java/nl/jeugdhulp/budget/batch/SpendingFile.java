package nl.jeugdhulp.budget.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.jeugdhulp.budget.spending.SpendingRequest;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.platform.problem.Violations;

/**
 * Reads files of spendings: NDJSON, a line as {@code POST /v1/spendings} takes it, and CSV with the same names as columns,
 * where the period is {@code periodFrom} and {@code periodUntil} and the amount a plain decimal in euros.
 */
@ApplicationScoped
class SpendingFile {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final ObjectMapper json;
    private final Validator validator;

    SpendingFile(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A line of the file: a request, or the reason why it is none. */
    record Line(int number, String lineNumber, SpendingRequest request, Problem refusal) {}

    /** The lines one by one, read as they are asked for. */
    Iterator<Line> ndjson(byte[] file) {
        AtomicInteger number = new AtomicInteger();
        return reader(file)
                .lines()
                .filter(text -> !text.isBlank())
                .map(text -> line(number.incrementAndGet(), text))
                .iterator();
    }

    /** The rows one by one, read as they are asked for; what cannot be read as CSV is reported and ends the file. */
    Iterator<Line> csv(byte[] file) {
        String header = reader(file).lines().findFirst().orElse("");
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(header.contains(";") ? ';' : ',');
        try {
            MappingIterator<Map<String, String>> rows =
                    CSV.readerForMapOf(String.class).with(schema).readValues(reader(file));
            return new Rows(rows);
        } catch (IOException unreadable) {
            return List.of(malformed(1)).iterator();
        }
    }

    /** The text of the file, without the mark with which spreadsheets begin it. */
    private static BufferedReader reader(byte[] file) {
        boolean marked = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        return new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(file, start, file.length - start), StandardCharsets.UTF_8));
    }

    private static Line malformed(int number) {
        return new Line(
                number,
                null,
                null,
                PlatformProblem.INVALID_INPUT
                        .problem()
                        .at(List.of(InputError.of(
                                "/" + number,
                                "malformed-csv",
                                "is geen geldige CSV; wat volgt is niet gelezen",
                                "is not valid CSV; what follows was not read"))));
    }

    private final class Rows implements Iterator<Line> {
        private final MappingIterator<Map<String, String>> rows;
        private int number;
        private boolean unreadable;
        private boolean ended;

        Rows(MappingIterator<Map<String, String>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            try {
                return !ended && (unreadable || rows.hasNextValue());
            } catch (IOException malformed) {
                unreadable = true;
                return true;
            }
        }

        @Override
        public Line next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            number++;
            if (!unreadable) {
                try {
                    return line(number, asJson(rows.nextValue()));
                } catch (IOException malformed) {
                    unreadable = true;
                }
            }
            ended = true;
            return malformed(number);
        }
    }

    /** The same line as JSON, so that both forms are read by the same strict rules. */
    private String asJson(Map<String, String> row) {
        ObjectNode node = json.createObjectNode();
        row.forEach((column, value) -> {
            if (value == null || value.isEmpty()) {
                return;
            }
            switch (column) {
                case "periodFrom" -> node.withObject("/period").put("from", value);
                case "periodUntil" -> node.withObject("/period").put("until", value);
                case "amount" -> node.putObject("amount").put("amount", value).put("currency", "EUR");
                default -> node.put(column, value);
            }
        });
        return node.toString();
    }

    private Line line(int number, String text) {
        String lineNumber = null;
        try {
            lineNumber = json.readTree(text).path("lineNumber").asText(null);
            SpendingRequest request = json.readValue(text, SpendingRequest.class);
            List<InputError> errors = Violations.errors(validator.validate(request), false);
            return errors.isEmpty()
                    ? new Line(number, lineNumber, request, null)
                    : new Line(
                            number,
                            lineNumber,
                            null,
                            PlatformProblem.INVALID_INPUT.problem().at(errors));
        } catch (Problem refusal) {
            return new Line(number, lineNumber, null, refusal);
        } catch (JsonProcessingException unreadable) {
            return new Line(number, lineNumber, null, refusal(unreadable));
        }
    }

    private static Problem refusal(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof Problem refusal) {
            return refusal;
        }
        if (unreadable instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            StringBuilder pointer = new StringBuilder();
            mapping.getPath().forEach(step -> pointer.append('/').append(step.getFieldName()));
            return PlatformProblem.INVALID_INPUT
                    .problem()
                    .at(List.of(InputError.of(
                            pointer.toString(),
                            "invalid-value",
                            "bestaat niet of heeft niet de verwachte vorm",
                            "does not exist or is not of the expected form")));
        }
        return PlatformProblem.MALFORMED_JSON.problem();
    }
}
