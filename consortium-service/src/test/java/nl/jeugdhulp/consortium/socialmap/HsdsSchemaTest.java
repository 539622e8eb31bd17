package nl.jeugdhulp.consortium.socialmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The export against the JSON Schemas of Open Referral HSDS 3.0, which lie beside the project and are no part of it. */
class HsdsSchemaTest {
    private static final Path SCHEMAS = Path.of("..", "..", "shared", "standards", "hsds");
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void schemasAreThere() {
        boolean present = Files.isDirectory(schemas());
        if (!present) {
            System.err.println("SKIPPED  HSDS 3.0: its schemas are not at ../shared/standards/hsds on this machine");
        }
        assumeTrue(present, "the schemas of HSDS 3.0 are not on this machine");
    }

    /** Beside the project's root, wherever the build runs. */
    private static Path schemas() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && Files.exists(root.getParent().resolve("pom.xml"))) {
            root = root.getParent();
        }
        Path beside = root.resolve("../shared/standards/hsds").normalize();
        return Files.isDirectory(beside) ? beside : SCHEMAS;
    }

    static List<PartnerView> partners() {
        PartnerDescription bare =
                new PartnerDescription("Kaal", "Niets dan een naam.", null, null, null, null, List.of(), List.of());
        PartnerDescription full = new PartnerDescription(
                "Buurthuis De Kade",
                "Ontmoeting in de wijk.",
                "https://kade.example",
                "info@example.org",
                "023-5550100",
                new PartnerDescription.Address("Kade 1", "2011 AA", "Haarlem"),
                List.of(
                        new PartnerDescription.Service(
                                UUID.randomUUID(), "Inloop", "Elke middag.", ServiceStatus.ACTIVE, "Jongeren", 12, 18),
                        new PartnerDescription.Service(
                                UUID.randomUUID(),
                                "Zomerkamp",
                                null,
                                ServiceStatus.TEMPORARILY_CLOSED,
                                null,
                                null,
                                null)),
                List.of(new PartnerDescription.Identifier("gemeentegids", "4711", "https://gids.example/4711")));
        return List.of(
                new PartnerView(UUID.randomUUID(), bare, Instant.parse("2026-03-02T10:00:00Z")),
                new PartnerView(UUID.randomUUID(), full, Instant.parse("2026-03-02T10:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("partners")
    void exportIsAsTheStandardAsks(PartnerView partner) {
        assertEquals(Set.of(), faults("organization.json", Hsds.organization(partner)));
        for (ObjectNode service : Hsds.services(partner)) {
            assertEquals(Set.of(), faults("service.json", service));
        }
    }

    @ParameterizedTest
    @MethodSource("partners")
    void schemasDoCheck(PartnerView partner) {
        ObjectNode organization = Hsds.organization(partner);
        organization.remove("description");
        assertFalse(faults("organization.json", organization).isEmpty());
    }

    private static Set<?> faults(String schema, JsonNode instance) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(location -> () -> {
                    String file =
                            location.toString().substring(location.toString().lastIndexOf('/') + 1);
                    return new ByteArrayInputStream(readSchema(file));
                })));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema loaded = factory.getSchema(SchemaLocation.of("https://hsds.example/" + schema), config);
        return loaded.validate(write(instance), InputFormat.JSON);
    }

    /** Schemas that did not come along, such as funding.json, allow everything. */
    private static byte[] readSchema(String file) throws IOException {
        Path path = schemas().resolve(file);
        return Files.exists(path) ? Files.readAllBytes(path) : "{}".getBytes(StandardCharsets.UTF_8);
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
