package nl.jeugdhulp.referral.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.ChosenBy;

/**
 * Why the family chose the consortium it chose (<i>keuze van het gezin</i>).
 *
 * @param choiceId what was shown when the family compared, or null
 * @param chosenBy who in the family chose, or null when not told
 */
@Embeddable
public record FamilyChoice(
        @Column(name = "choice_reason") String reason,
        @Column(name = "choice_id") UUID choiceId,

        @Column(name = "chosen_by") @Enumerated(EnumType.STRING)
        ChosenBy chosenBy) {}
