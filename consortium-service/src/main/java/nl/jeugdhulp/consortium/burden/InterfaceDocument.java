package nl.jeugdhulp.consortium.burden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Counts what an operation asks its caller to fill in, from the OpenAPI document of its service. A field is a value without
 * parts of its own: an object counts as its parts, a list as one of its items.
 */
record InterfaceDocument(JsonNode document) {
    private static final String REFERENCE = "#/components/schemas/";

    /** How many fields must, and how many may be filled in. */
    record Fields(int required, int possible) {
        private static final Fields NONE = new Fields(0, 0);
        private static final Fields ONE = new Fields(1, 1);

        private Fields plus(Fields other, boolean needed) {
            return new Fields(required + (needed ? other.required : 0), possible + other.possible);
        }
    }

    /** An operation with its summary and the fields of its body. */
    record Operation(String method, String path, String summary, Fields fields) {}

    Optional<Operation> operation(String operationId) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> operationId.equals(
                                method.getValue().path("operationId").asText()))
                        .map(method -> new Operation(
                                method.getKey(),
                                path.getKey(),
                                method.getValue().path("summary").asText(),
                                body(method.getValue()))))
                .findFirst();
    }

    private Fields body(JsonNode operation) {
        JsonNode schema =
                operation.at("/requestBody/content").path("application/json").path("schema");
        return schema.isMissingNode() ? Fields.NONE : count(schema, new HashSet<>());
    }

    private Fields count(JsonNode schema, Set<String> within) {
        String reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            return referenced(reference, within);
        }
        if (schema.has("properties")) {
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            Fields fields = Fields.NONE;
            for (var property : schema.path("properties").properties()) {
                fields = fields.plus(count(property.getValue(), within), required.contains(property.getKey()));
            }
            return fields;
        }
        if (schema.has("allOf")) {
            return parts(schema.path("allOf"))
                    .map(part -> count(part, within))
                    .reduce(Fields.NONE, (all, part) -> all.plus(part, true));
        }
        if (schema.has("anyOf") || schema.has("oneOf")) {
            return parts(schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf"))
                    .filter(part -> !part.path("type").asText().equals("null"))
                    .map(part -> count(part, within))
                    .reduce(Fields.NONE, (most, part) -> part.possible() > most.possible() ? part : most);
        }
        return schema.has("items") ? count(schema.path("items"), within) : Fields.ONE;
    }

    /** A schema within itself is counted once. */
    private Fields referenced(String reference, Set<String> within) {
        if (!within.add(reference)) {
            return Fields.NONE;
        }
        Fields fields = count(
                document.path("components").path("schemas").path(reference.substring(REFERENCE.length())), within);
        within.remove(reference);
        return fields;
    }

    private static Stream<JsonNode> parts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
