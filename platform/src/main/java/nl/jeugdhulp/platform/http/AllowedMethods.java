package nl.jeugdhulp.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which methods an address takes, by the service's own document: RESTEasy Reactive answers 405 without saying so. */
@Singleton
public class AllowedMethods {
    private static final String BASE = "/v1";
    private static final String DOCUMENT = "<default>";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final OpenApiDocumentService documents;

    AllowedMethods(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    /** For the Allow header, such as {@code GET, POST}; empty when the document does not know the address. */
    public String of(String path) {
        try {
            JsonNode paths = new ObjectMapper()
                    .readTree(documents.getDocument(DOCUMENT, Format.JSON))
                    .path("paths");
            return paths.propertyStream()
                    .filter(entry -> matches(BASE + entry.getKey(), path))
                    .flatMap(entry -> entry.getValue().propertyStream())
                    .map(operation -> operation.getKey())
                    .filter(METHODS::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean matches(String template, String path) {
        String form = Pattern.compile("\\{[^}]+}")
                .splitAsStream(template + "\u0000")
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+"));
        return Pattern.matches(form, path + "\u0000");
    }
}
