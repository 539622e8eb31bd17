package nl.jeugdhulp.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.AgbCode;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

/** A complete example of each event, every field filled, for the first golden file of a new event. */
final class SampleEvents {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private SampleEvents() {}

    static Object of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getName(), component.getGenericType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            return List.of(value(name, generic.getActualTypeArguments()[0]));
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        }
        return switch (wanted.getSimpleName()) {
            case "UUID" -> UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case "LocalDate" -> DAY;
            case "Instant" -> Instant.parse("2026-09-01T08:30:00Z");
            case "String" -> name.equals("reason") ? "31" : name;
            case "Integer", "int" -> 7;
            case "Long", "long" -> 7L;
            case "Boolean", "boolean" -> false;
            case "Money" -> Money.euros("1234567.89");
            case "MunicipalityCode" -> new MunicipalityCode("0392");
            case "SchoolId" -> new SchoolId("99AA00");
            case "SchoolYear" -> new SchoolYear(2026);
            case "AgbCode" -> new AgbCode("01000002");
            case "Period" -> new Period(DAY, DAY.plusYears(1));
            default -> of(wanted);
        };
    }
}
