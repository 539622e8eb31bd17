package nl.jeugdhulp.budget.spending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    List<Line> ndjson(byte[] file) {
        List<Line> lines = new ArrayList<>();
        for (String text : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            if (!text.isBlank()) {
                lines.add(line(lines.size() + 1, text));
            }
        }
        return lines;
    }

    List<Line> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        String header = text.lines().findFirst().orElse("");
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(header.contains(";") ? ';' : ',');
        List<Line> lines = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(schema).readValues(text)) {
            while (rows.hasNext()) {
                lines.add(line(lines.size() + 1, asJson(rows.next())));
            }
        } catch (IOException | RuntimeException malformed) {
            throw PlatformProblem.INVALID_INPUT
                    .problem()
                    .at(List.of(InputError.of(
                            "/" + (lines.size() + 1), "malformed-csv", "is geen geldige CSV", "is not valid CSV")));
        }
        return lines;
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
