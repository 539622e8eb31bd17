package nl.jeugdhulp.referral.youth;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/** Finds nine digits in a row, also grouped by points, spaces or hyphens, that satisfy the eleven-test. */
public class NamesNoBsnValidator implements ConstraintValidator<NamesNoBsn, String> {
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d(?:[. -]?\\d){8}(?![. -]?\\d)");

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null
                || NINE_DIGITS
                        .matcher(text)
                        .results()
                        .map(found -> found.group().replaceAll("\\D", ""))
                        .noneMatch(Bsn::isOne);
    }
}
