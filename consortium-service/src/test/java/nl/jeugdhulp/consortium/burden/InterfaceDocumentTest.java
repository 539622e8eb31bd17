package nl.jeugdhulp.consortium.burden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.jeugdhulp.consortium.burden.InterfaceDocument.Fields;
import org.junit.jupiter.api.Test;

class InterfaceDocumentTest {
    private static final String DOCUMENT = """
            {"paths": {"/things": {
               "post": {"operationId": "makeThing", "summary": "Make (maken)", "requestBody": {"content": {
                 "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}},
               "get": {"operationId": "listThings"}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["owner", "code"], "properties": {
                 "owner": {"$ref": "#/components/schemas/Person"},
                 "helper": {"$ref": "#/components/schemas/Person"},
                 "code": {"$ref": "#/components/schemas/Code", "description": "Code", "type": "string"},
                 "remarks": {"type": "array", "items": {"type": "object", "required": ["text"],
                   "properties": {"text": {"type": "string"}, "by": {"type": "string"}}}},
                 "either": {"anyOf": [{"$ref": "#/components/schemas/Person"}, {"type": "null"}]},
                 "parent": {"$ref": "#/components/schemas/Thing"}}},
               "Person": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string"}, "birthDate": {"type": "string", "format": "date"}}},
               "Code": {"type": "string", "enum": ["A", "B"]}}}}
            """;

    private final InterfaceDocument document = read();

    @Test
    void objectCountsAsItsPartsAndAListAsOneItem() {
        Fields fields = document.operation("makeThing").orElseThrow().fields();
        assertEquals(
                new Fields(2, 9),
                fields,
                "required: owner.name, code; possible: owner 2, helper 2, code 1,"
                        + " remarks 2, either 2, and nothing for a thing within itself");
    }

    @Test
    void operationWithoutABodyAsksNothing() {
        assertEquals(
                new Fields(0, 0), document.operation("listThings").orElseThrow().fields());
        assertTrue(document.operation("unknown").isEmpty());
    }

    private static InterfaceDocument read() {
        try {
            return new InterfaceDocument(new ObjectMapper().readTree(DOCUMENT));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
