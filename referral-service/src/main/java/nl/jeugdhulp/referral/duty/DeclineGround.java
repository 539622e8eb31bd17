package nl.jeugdhulp.referral.duty;

import java.time.LocalDate;
import nl.jeugdhulp.platform.problem.Text;
import nl.jeugdhulp.values.Period;

/**
 * The only grounds on which a consortium may decline (<i>afwijzingsgrond</i>), each with the period in which it holds,
 * because a consortium has a duty to accept. That it does not offer the help is none of them: every consortium offers
 * everything.
 */
public enum DeclineGround {
    NOT_LOT_1(Period.since(Grounds.CONTRACTS), "Geen hulp van perceel 1", "The help is not part of lot 1"),
    NOT_AN_INHABITANT(
            Period.since(Grounds.CONTRACTS), "Geen inwoner van de regio", "The youth is no inhabitant of the region"),
    ALREADY_IN_CARE(
            Period.since(Grounds.CONTRACTS),
            "Al in zorg voor dezelfde vraag",
            "The youth is in care for the same need already"),
    OUTSIDE_AGE(
            Period.since(Grounds.CONTRACTS),
            "Buiten de leeftijd van de Jeugdwet",
            "The youth is outside the age that the Youth Act covers"),
    CONTINUES_WITH_OLD_PROVIDER(
            new Period(Grounds.CONTRACTS, LocalDate.of(2023, 12, 31)),
            "Overgangsjaar: de hulp loopt door bij de oude aanbieder",
            "Transition year: the care goes on with the old provider");

    private final Period valid;
    private final Text meaning;

    DeclineGround(Period valid, String dutch, String english) {
        this.valid = valid;
        this.meaning = new Text(dutch, english);
    }

    public Period valid() {
        return valid;
    }

    public Text meaning() {
        return meaning;
    }

    /** What an enum's constants may refer to before its own static fields exist. */
    private static final class Grounds {
        static final LocalDate CONTRACTS = LocalDate.of(2023, 1, 1);
    }
}
