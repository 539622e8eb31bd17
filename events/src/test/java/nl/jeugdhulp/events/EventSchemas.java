package nl.jeugdhulp.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.values.AgbCode;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

/** The JSON Schema that an event's record stands for. */
final class EventSchemas {
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", LocalDate.class, "date", Instant.class, "date-time");
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            MunicipalityCode.class, "^\\d{4}$",
            SchoolId.class, "^\\d{2}[A-Z]{2}\\d{2}$",
            AgbCode.class, "^\\d{8}$",
            SchoolYear.class, "^\\d{4}-\\d{4}$");
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    static ObjectNode of(EventType type) {
        ObjectNode schema = GENERATOR.generateSchema(type.event());
        schema.put("$id", "urn:jeugdhulp:event-schema:" + type.typeName());
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forFields().withRequiredCheck(field -> field.getAnnotation(MayBeAbsent.class) == null);
        builder.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            ObjectNode node = context.getGeneratorConfig().createObjectNode();
            Class<?> erased = type.getErasedType();
            if (FORMATS.containsKey(erased)) {
                return new CustomDefinition(node.put("type", "string").put("format", FORMATS.get(erased)));
            }
            if (PATTERNS.containsKey(erased)) {
                return new CustomDefinition(node.put("type", "string").put("pattern", PATTERNS.get(erased)));
            }
            if (erased == Money.class) {
                return new CustomDefinition(money(node));
            }
            return erased == Period.class ? new CustomDefinition(period(node)) : null;
        });
        return new SchemaGenerator(builder.build());
    }

    private static ObjectNode money(ObjectNode node) {
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        properties.putObject("amount").put("type", "string").put("pattern", "^-?\\d{1,15}\\.\\d{2}$");
        properties.putObject("currency").put("const", Money.CURRENCY);
        return required(node, "amount", "currency");
    }

    private static ObjectNode period(ObjectNode node) {
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        properties.putObject("from").put("type", "string").put("format", "date");
        properties.putObject("until").put("type", "string").put("format", "date");
        return required(node, "from");
    }

    private static ObjectNode required(ObjectNode node, String... names) {
        ArrayNode required = node.putArray("required");
        for (String name : names) {
            required.add(name);
        }
        return node;
    }
}
