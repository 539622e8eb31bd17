package nl.jeugdhulp.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as the services put it on the wire, and the committed files beside it. */
final class Wire {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private Wire() {}

    static Path schema(EventType type) {
        return RESOURCES.resolve("schemas").resolve(type.typeName() + ".json");
    }

    static Path golden(EventType type) {
        return RESOURCES.resolve("golden").resolve(type.typeName() + ".json");
    }

    /** Whether missing files are to be written, with {@code -Devents.write=true}; what is there is never overwritten. */
    static boolean writesMissing() {
        return Boolean.getBoolean("events.write");
    }

    static void writeIfMissing(Path file, Object content) throws IOException {
        if (writesMissing() && !Files.exists(file)) {
            Files.writeString(file, JSON.writeValueAsString(content) + "\n");
        }
    }
}
