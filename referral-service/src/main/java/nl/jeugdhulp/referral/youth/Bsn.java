package nl.jeugdhulp.referral.youth;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.jeugdhulp.values.InvalidValue;

/**
 * A citizen service number (<i>burgerservicenummer</i>): nine digits that satisfy the eleven-test. It never shows itself in
 * a log: {@link #toString} masks it.
 */
public record Bsn(String digits) implements Identification {
    private static final int LENGTH = 9;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Bsn {
        if (!isOne(digits)) {
            throw new InvalidValue(
                    "een BSN is negen cijfers die aan de elfproef voldoen",
                    "a BSN is nine digits that satisfy the eleven-test");
        }
    }

    static boolean isOne(String digits) {
        return digits != null && digits.matches("\\d{9}") && passesElevenTest(digits);
    }

    private static boolean passesElevenTest(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int weight = i == LENGTH - 1 ? -1 : LENGTH - i;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }

    @Override
    public String secret() {
        return digits;
    }

    @Override
    public String lookup() {
        return digits;
    }

    /** Only the last three digits, for those who may not see the whole. */
    public String masked() {
        return "******" + digits.substring(6);
    }

    @Override
    public String toString() {
        return masked();
    }
}
