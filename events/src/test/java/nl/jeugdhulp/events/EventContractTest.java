package nl.jeugdhulp.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract between the services. A changed record no longer equals its committed schema, and a golden example that was
 * once published must stay readable for ever; both fail the build. A new event gets its two files with
 * {@code -Devents.write=true}, to be read and committed.
 */
class EventContractTest {
    private static final List<String> PERSONAL =
            List.of("bsn", "name", "birth", "postcode", "address", "phone", "email", "text", "remark");
    private static final List<String> ORGANISATIONS = List.of("consortium-changed", "school-changed");

    static Stream<EventType> types() {
        return Arrays.stream(Event.Topic.values()).flatMap(topic -> EventType.of(topic).stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaIsTheCommittedOne(EventType type) throws IOException {
        Wire.writeIfMissing(Wire.schema(type), EventSchemas.of(type));
        JsonNode committed = Wire.JSON.readTree(Files.readString(Wire.schema(type)));
        assertEquals(committed, EventSchemas.of(type), type.typeName());
    }

    @ParameterizedTest
    @MethodSource("types")
    void goldenExampleIsReadValidatedAndWrittenBack(EventType type) throws IOException {
        Wire.writeIfMissing(Wire.golden(type), SampleEvents.of(type.event()));
        JsonNode golden = Wire.JSON.readTree(Files.readString(Wire.golden(type)));
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Wire.schema(type)));
        assertEquals(List.of(), List.copyOf(schema.validate(golden)));
        Event event = Wire.JSON.treeToValue(golden, type.event());
        assertEquals(golden, Wire.JSON.valueToTree(event));
        assertTrue(!event.subject().isBlank());
    }

    @Test
    void everyExampleEverPublishedIsStillRead() throws IOException {
        try (Stream<Path> files =
                Files.list(Wire.golden(types().findFirst().orElseThrow()).getParent())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                Optional<EventType> type = EventType.named(name);
                assertTrue(type.isPresent(), "no event reads " + name);
                Wire.JSON
                        .readerFor(type.get().event())
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(file.toFile());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void noFieldHoldsPersonalData(EventType type) {
        if (ORGANISATIONS.stream().anyMatch(type.typeName()::contains)) {
            return;
        }
        for (var component : type.event().getRecordComponents()) {
            String name = component.getName().toLowerCase(Locale.ROOT);
            assertTrue(PERSONAL.stream().noneMatch(name::contains), type.typeName() + " has a field " + name);
        }
    }

    @Test
    void typeNamesAreReverseDnsAndPastTense() {
        assertEquals(
                "nl.jeugdhulp.referral.referral-submitted.v1",
                new EventType(ReferralEvent.ReferralSubmitted.class).typeName());
    }
}
