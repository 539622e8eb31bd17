package nl.jeugdhulp.school.exception;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * A step of an exception with its owner and deadline.
 *
 * @param doneOn null while it is still to be taken
 */
@Embeddable
record StepTaken(
        @Enumerated(EnumType.STRING) ExceptionStep step,
        @Enumerated(EnumType.STRING) ExceptionStep.Owner owner,
        LocalDate beganOn,
        LocalDate dueOn,
        LocalDate doneOn,
        String doneBy) {
    static StepTaken begun(ExceptionStep step, LocalDate day, LocalDate dueOn) {
        return new StepTaken(step, step.owner(), day, dueOn, null, null);
    }

    StepTaken done(LocalDate day, String by) {
        return new StepTaken(step, owner, beganOn, dueOn, day, by);
    }

    boolean open() {
        return doneOn == null;
    }

    boolean late(LocalDate today) {
        return (doneOn == null ? today : doneOn).isAfter(dueOn);
    }
}
