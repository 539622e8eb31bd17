package nl.jeugdhulp.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jeugdhulp.values.InvalidValue;

/** JSON as the suite reads it: unknown fields and wrong types are refused, each fault named with its place. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        // A set of enums in a HashSet has another order in every process, and so would every answer that shows it.
        mapper.registerModule(
                new SimpleModule("sets-in-given-order").addAbstractTypeMapping(Set.class, LinkedHashSet.class));
        mapper.addHandler(new Collector());
    }

    /** Notes each fault and goes on reading; outside a request it leaves Jackson's own behaviour as it is. */
    private static final class Collector extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object bean,
                String name)
                throws IOException {
            if (!InputErrors.active()) {
                return false;
            }
            InputErrors.add(parser, "unknown-field", "dit veld bestaat niet", "there is no such field");
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String failure) {
            return noted(context.getParser(), target);
        }

        @Override
        public Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String failure) {
            return noted(context.getParser(), target);
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
                throws IOException {
            Object outcome = noted(parser, target.getRawClass());
            parser.skipChildren();
            return outcome;
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> target,
                ValueInstantiator instantiator,
                JsonParser parser,
                String failure)
                throws IOException {
            Object outcome = noted(parser, target);
            parser.skipChildren();
            return outcome;
        }

        @Override
        public Object handleInstantiationProblem(
                DeserializationContext context, Class<?> target, Object argument, Throwable failure) {
            if (!InputErrors.active()) {
                return NOT_HANDLED;
            }
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidValue invalid) {
                    InputErrors.add(context.getParser(), "invalid-value", invalid.dutch(), invalid.english());
                    return null;
                }
            }
            return noted(context.getParser(), target);
        }

        private static Object noted(JsonParser parser, Class<?> target) {
            if (!InputErrors.active() || target.isPrimitive()) {
                return NOT_HANDLED;
            }
            if (target.isEnum()) {
                String allowed = Arrays.stream(target.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.joining(", "));
                InputErrors.add(parser, "invalid-value", "een van: " + allowed, "one of: " + allowed);
            } else {
                String form = form(target);
                InputErrors.add(parser, "invalid-value", "verwacht: " + form, "expected: " + form);
            }
            return null;
        }

        private static String form(Class<?> target) {
            return switch (target.getSimpleName()) {
                case "LocalDate" -> "date (2026-01-31)";
                case "Instant", "OffsetDateTime" -> "date-time (2026-01-31T12:00:00Z)";
                case "UUID" -> "uuid";
                case "Integer", "Long" -> "integer";
                case "BigDecimal", "Double" -> "number";
                case "Boolean" -> "true, false";
                case "List", "Set", "ArrayList", "LinkedHashSet" -> "array";
                case "String" -> "string";
                default -> "object";
            };
        }
    }
}
