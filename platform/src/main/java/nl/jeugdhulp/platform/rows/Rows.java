package nl.jeugdhulp.platform.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;

/**
 * A whole list, streamed page by page so that its length costs no memory: NDJSON, an item a line, or CSV with a header, by
 * what the caller accepts.
 */
public final class Rows<V> implements StreamingOutput {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    /**
     * Extension by which an operation that lists says in the API document that the list also comes as a file; its value is
     * the name of an item's schema.
     */
    public static final String LIST_OF = "x-list-of";

    private static final int PAGE = 500;
    private static final CsvMapper CSV_MAPPER = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final Function<PageRequest, Page<V>> pages;
    private final Lines<V> lines;
    private Consumer<List<V>> beforeEachPage = page -> {};

    private Rows(Function<PageRequest, Page<V>> pages, Lines<V> lines) {
        this.pages = pages;
        this.lines = lines;
    }

    /** How a list is written. */
    private interface Lines<V> {
        void begin(OutputStream output) throws IOException;

        void write(V item, OutputStream output) throws IOException;
    }

    /**
     * @param pages gives a page of the list, in a transaction of its own
     * @param row the type of a line of CSV: a flat record whose components are the columns
     * @param flatten the lines of CSV of an item
     */
    public static <V, R> Rows<V> of(
            Function<PageRequest, Page<V>> pages,
            HttpHeaders headers,
            ObjectMapper json,
            Class<R> row,
            Function<V, List<R>> flatten) {
        return new Rows<>(pages, csvWanted(headers) ? new Csv<>(row, flatten) : new Ndjson<>(json));
    }

    /** A short list as CSV. */
    public static <R> String csv(Class<R> row, List<R> lines) {
        try {
            return CSV_MAPPER.writer(CSV_MAPPER.schemaFor(row).withHeader()).writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first that the caller accepts decides; NDJSON for who takes either. */
    private static boolean csvWanted(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.valueOf(NDJSON))) {
                return false;
            }
            if (type.isCompatible(MediaType.valueOf(CSV))) {
                return true;
            }
        }
        return false;
    }

    /** Does this with each page before any of it is written. */
    public void beforeEachPage(Consumer<List<V>> action) {
        beforeEachPage = action;
    }

    @Override
    public void write(OutputStream raw) throws IOException {
        try (OutputStream output = new BufferedOutputStream(raw)) {
            lines.begin(output);
            PageRequest next = PageRequest.first(PAGE);
            while (next != null) {
                Page<V> page = pages.apply(next);
                beforeEachPage.accept(page.items());
                for (V item : page.items()) {
                    lines.write(item, output);
                }
                next = page.next() == null ? null : PageRequest.after(page.next(), PAGE);
            }
        }
    }

    private record Ndjson<V>(ObjectMapper json) implements Lines<V> {
        @Override
        public void begin(OutputStream output) {}

        @Override
        public void write(V item, OutputStream output) throws IOException {
            output.write(json.writeValueAsBytes(item));
            output.write('\n');
        }
    }

    private record Csv<V, R>(Class<R> row, Function<V, List<R>> flatten) implements Lines<V> {
        @Override
        public void begin(OutputStream output) throws IOException {
            String header = StreamSupport.stream(columns().spliterator(), false)
                    .map(CsvSchema.Column::getName)
                    .collect(Collectors.joining(",", "", "\n"));
            output.write(header.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(V item, OutputStream output) throws IOException {
            for (R line : flatten.apply(item)) {
                output.write(CSV_MAPPER.writer(columns()).writeValueAsBytes(line));
            }
        }

        private CsvSchema columns() {
            return CSV_MAPPER.schemaFor(row);
        }
    }
}
