package nl.jeugdhulp.school.arrangement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * An evaluation of the class by its partners.
 *
 * @param outcome only of the final one, once the class has ended
 */
@Embeddable
record Evaluation(
        LocalDate evaluatedOn,
        String evaluatedBy,
        String findings,
        @Enumerated(EnumType.STRING) ArrangementOutcome outcome) {}
