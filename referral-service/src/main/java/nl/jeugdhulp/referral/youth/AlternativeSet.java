package nl.jeugdhulp.referral.youth;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Who somebody without a citizen service number is (<i>alternatieve gegevensset</i>, Youth Act art. 7.2.4). It never shows
 * itself in a log.
 *
 * @param sex by code list COD046: 0 unknown, 1 male, 2 female, 9 not specified
 */
public record AlternativeSet(
        String familyName, String givenNames, LocalDate birthDate, String sex, String postcode, String houseNumber)
        implements Identification {
    private static final String SEPARATOR = "\u001f";

    /** What {@link #secret} wrote. */
    static AlternativeSet of(String secret) {
        List<String> parts = List.of(secret.split(SEPARATOR, -1));
        return new AlternativeSet(
                parts.get(0), parts.get(1), LocalDate.parse(parts.get(2)), parts.get(3), parts.get(4), parts.get(5));
    }

    @Override
    public String secret() {
        return String.join(SEPARATOR, familyName, givenNames, birthDate.toString(), sex, postcode, houseNumber);
    }

    @Override
    public String lookup() {
        return String.join(SEPARATOR, "alternative", familyName, birthDate.toString(), postcode, houseNumber)
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "******";
    }
}
