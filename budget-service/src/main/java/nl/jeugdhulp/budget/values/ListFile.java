package nl.jeugdhulp.budget.values;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A whole list as NDJSON or CSV, by what the caller accepts, written as it is read so that any length fits. */
@ApplicationScoped
public class ListFile {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private static final CsvMapper SHEETS = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final ObjectMapper json;

    ListFile(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The columns of a CSV file.
     *
     * @param rows the rows of an item, each a text or null per column
     */
    public record Columns<T>(List<String> names, Function<T, List<String[]>> rows) {
        public Columns {
            names = List.copyOf(names);
        }
    }

    /** @param each hands over every item in its order */
    public <T> Response of(HttpHeaders headers, Columns<T> columns, Consumer<Consumer<T>> each) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.valueOf(CSV)) && !accepted.isWildcardType()) {
                return Response.ok(csv(columns, each), CSV + ";charset=UTF-8").build();
            }
        }
        return Response.ok(ndjson(each), NDJSON).build();
    }

    private <T> StreamingOutput ndjson(Consumer<Consumer<T>> each) {
        return output -> {
            try (OutputStream lines = new BufferedOutputStream(output)) {
                each.accept(item -> written(() -> {
                    lines.write(json.writeValueAsBytes(item));
                    lines.write('\n');
                }));
            }
        };
    }

    private static <T> StreamingOutput csv(Columns<T> columns, Consumer<Consumer<T>> each) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(false);
        columns.names().forEach(schema::addColumn);
        return output -> {
            try (SequenceWriter sheet = SHEETS.writer(schema.build()).writeValues(output)) {
                sheet.write(columns.names().toArray(String[]::new));
                each.accept(item -> written(() -> sheet.writeAll(columns.rows().apply(item))));
            }
        };
    }

    /** Something that may fail because the reader went away. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.run();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
