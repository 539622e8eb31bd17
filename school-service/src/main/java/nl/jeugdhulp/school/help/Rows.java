package nl.jeugdhulp.school.help;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;

/** Tables as they leave, row by row: the same figures in each format. */
@ApplicationScoped
class Rows {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    private static final CsvMapper MAPPER = new CsvMapper();

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    StreamingOutput ndjson(List<?> rows) {
        return output -> {
            for (Object row : rows) {
                output.write(json.writeValueAsBytes(row));
                output.write('\n');
            }
        };
    }

    /** A number that is suppressed or not known is an empty field. */
    StreamingOutput csv(List<?> rows, String... columns) {
        CsvSchema.Builder schema = CsvSchema.builder();
        for (String column : columns) {
            schema.addColumn(column);
        }
        return output -> {
            try (SequenceWriter writer = MAPPER.writerFor(Map.class)
                    .with(schema.build().withHeader())
                    .writeValues(output)) {
                for (Object row : rows) {
                    writer.write(json.convertValue(row, Map.class));
                }
            }
        };
    }
}
