package nl.jeugdhulp.referral.transition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/**
 * Cuts a file of running care into parts of some hundred rows while it comes in, so that its length costs no memory: NDJSON,
 * or CSV with the same names as columns. A row becomes a line of JSON; what stands in it is judged later.
 */
@ApplicationScoped
class TakeoverFile {
    static final int MOST_ROWS = 100_000;

    private static final int PART = 500;
    private static final int LONGEST_LINE = 10_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final CsvMapper CSV = CsvMapper.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private final ObjectMapper json;

    TakeoverFile(ObjectMapper json) {
        this.json = json;
    }

    /** Takes the next part of a file. */
    interface PartSink {
        /** @param firstRow the first row of the file is 1 */
        void take(int firstRow, List<String> lines);
    }

    /** Reads to the end and returns the number of rows. */
    int read(InputStream file, boolean csv, PartSink sink) {
        Parts parts = new Parts(sink);
        // Left open: who opened the stream goes on with it.
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        try {
            skipByteOrderMark(reader);
            if (csv) {
                csv(reader, parts);
            } else {
                ndjson(reader, parts);
            }
        } catch (IOException unreadable) {
            throw ImportProblem.TAKEOVER_FILE_UNREADABLE.problem("row", parts.rows + 1);
        }
        return parts.end();
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private static void ndjson(Reader reader, Parts parts) throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = reader.read()) >= 0) {
            if (next == '\n') {
                parts.add(line.toString());
                line.setLength(0);
            } else if (line.length() < LONGEST_LINE) {
                line.append((char) next);
            }
        }
        parts.add(line.toString());
    }

    private void csv(BufferedReader reader, Parts parts) throws IOException {
        String header = header(reader);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(header.contains(";") ? ';' : ',');
        List<String> columns = columns(header, schema);
        try (MappingIterator<String[]> rows =
                CSV.readerFor(String[].class).with(schema).readValues(reader)) {
            while (rows.hasNextValue()) {
                parts.add(line(columns, rows.nextValue()));
            }
        }
    }

    private static String header(BufferedReader reader) throws IOException {
        StringBuilder header = new StringBuilder();
        int next;
        while ((next = reader.read()) >= 0 && next != '\n' && header.length() < LONGEST_LINE) {
            header.append((char) next);
        }
        return header.toString();
    }

    private static List<String> columns(String header, CsvSchema schema) throws IOException {
        if (header.isBlank()) {
            throw ImportProblem.TAKEOVER_FILE_EMPTY.problem();
        }
        List<String> columns;
        try (MappingIterator<String[]> line =
                CSV.readerFor(String[].class).with(schema).readValues(header)) {
            columns = List.of(line.nextValue());
        }
        List<InputError> unknown = columns.stream()
                .filter(column -> !TakeoverRow.FIELDS.contains(column))
                .map(column -> InputError.of(
                        "/" + column, "unknown-field", "deze kolom bestaat niet", "this column does not exist"))
                .toList();
        if (!unknown.isEmpty()) {
            throw PlatformProblem.INVALID_INPUT.problem().at(unknown);
        }
        return columns;
    }

    private String line(List<String> columns, String[] cells) throws JsonProcessingException {
        ObjectNode row = json.createObjectNode();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null && !cells[i].isBlank()) {
                row.put(i < columns.size() ? columns.get(i) : "?", cells[i]);
            }
        }
        return json.writeValueAsString(row);
    }

    /** The rows of a file as they come, handed on some hundred at a time. */
    private static final class Parts {
        private final PartSink sink;
        private final List<String> lines = new ArrayList<>();
        private int rows;

        private Parts(PartSink sink) {
            this.sink = sink;
        }

        private void add(String line) {
            if (line.isBlank()) {
                return;
            }
            if (rows == MOST_ROWS) {
                throw ImportProblem.TAKEOVER_FILE_TOO_LONG.problem("most", MOST_ROWS);
            }
            lines.add(line);
            rows++;
            if (lines.size() == PART) {
                handOn();
            }
        }

        private int end() {
            if (!lines.isEmpty()) {
                handOn();
            }
            if (rows == 0) {
                throw ImportProblem.TAKEOVER_FILE_EMPTY.problem();
            }
            return rows;
        }

        private void handOn() {
            sink.take(rows - lines.size() + 1, List.copyOf(lines));
            lines.clear();
        }
    }
}
