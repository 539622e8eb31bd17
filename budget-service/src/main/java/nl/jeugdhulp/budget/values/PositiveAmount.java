package nl.jeugdhulp.budget.values;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.jeugdhulp.values.Money;

/** An amount above zero and not beyond reason; absent is for {@code @NotNull} to say. */
@Constraint(validatedBy = PositiveAmount.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PositiveAmount {
    String message() default "must be more than 0.00 and at most 1000000000000.00";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<PositiveAmount, Money> {
        private static final Money MOST = Money.euros("1000000000000.00");

        @Override
        public boolean isValid(Money amount, ConstraintValidatorContext context) {
            return amount == null || (amount.isPositive() && amount.compareTo(MOST) <= 0);
        }
    }
}
