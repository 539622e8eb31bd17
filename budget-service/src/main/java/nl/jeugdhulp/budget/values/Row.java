package nl.jeugdhulp.budget.values;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.jeugdhulp.values.Money;

/** A row of a native query, its columns read as what they mean. */
public record Row(Object[] columns) {
    /** Each row of the result as something. */
    public static <T> List<T> map(List<?> result, Function<Row, T> mapping) {
        return result.stream()
                .map(row -> mapping.apply(new Row((Object[]) row)))
                .toList();
    }

    public UUID uuid(int column) {
        return (UUID) columns[column];
    }

    public String text(int column) {
        return (String) columns[column];
    }

    public long number(int column) {
        return ((Number) columns[column]).longValue();
    }

    /** Whole cents, as a bigint or as a sum of them. */
    public Money money(int column) {
        return columns[column] instanceof BigDecimal sum
                ? Money.ofCents(sum.longValueExact())
                : Money.ofCents(number(column));
    }

    public LocalDate date(int column) {
        return columns[column] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) columns[column];
    }

    public Instant instant(int column) {
        return columns[column] instanceof OffsetDateTime time ? time.toInstant() : (Instant) columns[column];
    }
}
