package nl.jeugdhulp.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact amount of euros, on the wire {@code {"amount": "1234567.89", "currency": "EUR"}}. Kept in whole cents, so that
 * no sum is ever rounded; never made from a floating-point number.
 *
 * @param cents the amount in euro cents, may be negative
 */
public record Money(@JsonIgnore long cents) implements Comparable<Money> {
    public static final String CURRENCY = "EUR";
    public static final Money ZERO = new Money(0);
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

    /**
     * @param amount decimal with at most two places and fifteen digits before the point
     * @param currency must be EUR
     */
    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        if (!CURRENCY.equals(currency)) {
            throw new InvalidValue("de valuta is EUR", "the currency is EUR");
        }
        return euros(amount);
    }

    public static Money euros(String amount) {
        Checked.matches(
                AMOUNT,
                amount,
                "een bedrag is een decimaal getal met ten hoogste twee cijfers achter de punt, zoals 1234.50",
                "an amount is a decimal string with at most two places, such as 1234.50");
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    @JsonProperty("amount")
    public String amount() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    @JsonProperty("currency")
    public String currency() {
        return CURRENCY;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    @JsonIgnore
    public boolean isNegative() {
        return cents < 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return cents == 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return cents > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return amount() + " " + CURRENCY;
    }
}
