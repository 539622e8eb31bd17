package nl.jeugdhulp.referral.youth;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On free text: it holds no citizen service number, because free text is kept and shown readably. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamesNoBsnValidator.class)
public @interface NamesNoBsn {
    String message() default "leave the citizen service number (BSN) out of the text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
