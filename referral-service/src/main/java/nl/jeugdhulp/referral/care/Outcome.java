package nl.jeugdhulp.referral.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How care or a part of it went, by the national outcome criteria (<i>outcomecriteria</i>).
 *
 * @param reason of ending, by JZ588
 * @param goalsReached in percent, or null when not measured
 * @param satisfaction 1 to 10, or null when not answered
 * @param ableToGoOn without help, 01 to 04, or null when not answered
 */
@Embeddable
record Outcome(
        @Column(name = "end_reason") String reason,
        @Column(name = "goals_reached") Integer goalsReached,
        Integer satisfaction,
        @Column(name = "able_to_go_on") String ableToGoOn) {
    static Outcome withoutMeasures(String reason) {
        return new Outcome(reason, null, null, null);
    }
}
