package nl.jeugdhulp.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.rows.Rows;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to the document of each service, once, what holds for every operation by the NL GOV API Design Rules. */
public class ApiDocument implements OASFilter {
    private static final String BASE = "/v1";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "Invalid input (ongeldige invoer)",
            "401", "No valid token (niet aangemeld)",
            "403", "No right (geen recht)",
            "404", "Not found, or not for the caller (niet gevonden)",
            "409", "Conflict with the present state (conflict)",
            "412", "Stale version (verouderde versie)",
            "428", "If-Match required (If-Match ontbreekt)",
            "503", "Temporarily unavailable (tijdelijk niet beschikbaar)");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url(BASE)));
        components(document);
        Paths paths = OASFactory.createPaths();
        new TreeMap<>(document.getPaths().getPathItems()).forEach((path, item) -> {
            if (path.startsWith(BASE + "/")) {
                item.getOperations().forEach((method, operation) -> complete(path, item, method, operation));
                paths.addPathItem(path.substring(BASE.length()), item);
            }
        });
        document.setPaths(paths);
    }

    private static void components(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problemSchema());
        document.getComponents().addHeader("API-Version", text("Version of this API (versie)"));
        document.getComponents().addHeader("ETag", text("Version of the resource, for If-Match"));
        document.getComponents().addHeader("X-Request-Id", text("Id of the request (kenmerk)"));
        document.getComponents().addHeader("Location", text("Address of what was made"));
        PROBLEMS.forEach((status, description) ->
                document.getComponents().addResponse("Problem" + status, problemResponse(description)));
    }

    private static void complete(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        boolean open =
                operation.getSecurity() == null || operation.getSecurity().isEmpty();
        boolean changes = method != PathItem.HttpMethod.GET;
        boolean single = path.contains("{");
        if (open) {
            operation.setSecurity(List.of());
        } else {
            sayRoles(operation);
        }
        sayFiles(operation);
        APIResponses responses = operation.getResponses();
        responses.getAPIResponses().values().forEach(ApiDocument::addHeaders);
        boolean hasParameters = (operation.getParameters() != null
                        && !operation.getParameters().isEmpty())
                || (item.getParameters() != null && !item.getParameters().isEmpty());
        if (changes || hasParameters) {
            add(responses, "400");
        }
        if (!open) {
            add(responses, "401");
            add(responses, "403");
        }
        if (single) {
            add(responses, "404");
        }
        if (changes && !path.endsWith("/_search")) {
            add(responses, "409");
            if (single) {
                add(responses, "412");
            }
            if (method == PathItem.HttpMethod.POST) {
                operation.addParameter(idempotencyKey());
            } else {
                add(responses, "428");
            }
        }
        add(responses, "503");
    }

    private static void sayRoles(Operation operation) {
        String roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String description = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(description + "Roles: " + roles + ".");
    }

    /** A response that named its media types itself would lose the schema of its page. */
    private static void sayFiles(Operation operation) {
        Map<String, Object> extensions = operation.getExtensions();
        if (extensions != null && extensions.get(Rows.LIST_OF) instanceof String item) {
            operation.removeExtension(Rows.LIST_OF);
            Schema line = OASFactory.createSchema().ref(item);
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .addMediaType(Rows.NDJSON, OASFactory.createMediaType().schema(line))
                    .addMediaType(Rows.CSV, OASFactory.createMediaType().schema(string()));
        }
    }

    private static void addHeaders(APIResponse response) {
        response.addHeader("API-Version", OASFactory.createHeader().ref("#/components/headers/API-Version"));
        response.addHeader("X-Request-Id", OASFactory.createHeader().ref("#/components/headers/X-Request-Id"));
    }

    private static void add(APIResponses responses, String status) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                    status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Advised: the same key with the same body gives the first answer again.")
                .schema(string());
    }

    private static APIResponse problemResponse(String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        addHeaders(response);
        return response;
    }

    private static Header text(String description) {
        return OASFactory.createHeader().description(description).schema(string());
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema problemSchema() {
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", string().description("JSON pointer into the body, or ?name for a parameter"))
                .addProperty("code", string().description("What is wrong, in one word"))
                .addProperty("detail", string().description("What is wrong, in a sentence"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Problem details by RFC 9457 (foutmelding)")
                .addProperty("type", string().format("uri-reference"))
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", string())
                .addProperty("instance", string().format("uri-reference"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }
}
