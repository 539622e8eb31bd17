package nl.jeugdhulp.school.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.school.agreement.Earmarks;
import nl.jeugdhulp.school.agreement.MatchedSchool;
import nl.jeugdhulp.values.Period;

/** What a special class must satisfy: one method per rule; the README lists them by the same names. */
final class ArrangementRules {
    private static final int MONTHS_TO_EVALUATE = 3;

    private static final List<Consumer<Place>> OF_THE_PLACE = List.of(
            ArrangementRules::schoolOfTheClassIsOpen,
            ArrangementRules::classIsInARegularSchool,
            ArrangementRules::schoolAndAnotherOrganisationArePartners,
            ArrangementRules::schoolHasItsConsortium);

    private static final List<Consumer<Funding>> OF_THE_FUNDING = List.of(
            ArrangementRules::classHasALastDayAndIsEvaluated,
            ArrangementRules::earmarksAreForCalendarYearsOfTheClass,
            ArrangementRules::onlyTheSchoolsOwnConsortiumFunds,
            ArrangementRules::roomHoldsOneClassAtATime);

    /** Where the class is and with whom. */
    record Place(MatchedSchool matched, ArrangementApi.Design design) {}

    /**
     * When the class runs and who pays.
     *
     * @param by the consortium that opens it
     * @param roomTakenBy a class in the same room on one of these days
     */
    record Funding(
            MatchedSchool matched,
            UUID by,
            ArrangementApi.Opening opening,
            String room,
            Optional<UUID> roomTakenBy,
            LocalDate today) {}

    private ArrangementRules() {}

    /** Refuses with the first rule of a proposal that is not satisfied. */
    static void check(Place place) {
        OF_THE_PLACE.forEach(rule -> rule.accept(place));
    }

    /** Refuses with the first rule of an opening that is not satisfied. */
    static void check(Funding funding) {
        OF_THE_FUNDING.forEach(rule -> rule.accept(funding));
    }

    /** Nothing is agreed at a school that is closed. */
    static void schoolOfTheClassIsOpen(Place place) {
        place.matched().mustBeOpen();
    }

    /** An education-care arrangement is a special class in a regular school. */
    static void classIsInARegularSchool(Place place) {
        var school = place.matched().school();
        if (school.kind().special()) {
            throw ArrangementProblem.SCHOOL_IS_NOT_REGULAR.problem("schoolId", school.id(), "kind", school.kind());
        }
    }

    /** Education and care make it together: the school itself, and at least one other organisation. */
    static void schoolAndAnotherOrganisationArePartners(Place place) {
        List<Partner> partners = place.design().partners();
        if (partners.size() < 2 || partners.stream().noneMatch(partner -> partner.kind() == Partner.Kind.SCHOOL)) {
            throw ArrangementProblem.SCHOOL_NO_PARTNER.problem();
        }
    }

    /** One consortium per school: its lump sum pays for the class. */
    static void schoolHasItsConsortium(Place place) {
        place.matched().mustHaveAConsortium();
    }

    /** A class is agreed for a time, and evaluated within it or soon after. */
    static void classHasALastDayAndIsEvaluated(Funding funding) {
        Period period = funding.opening().period();
        LocalDate due = funding.opening().evaluationDueOn();
        boolean ends = period.until() != null && !period.until().isBefore(funding.today());
        if (!ends
                || (due != null
                        && (due.isBefore(period.from())
                                || due.isAfter(period.until().plusMonths(MONTHS_TO_EVALUATE))))) {
            throw ArrangementProblem.PERIOD_NEEDS_AN_END.problem();
        }
    }

    /** Paid out of the lump sums of the calendar years in which it runs; the consortium states the amounts. */
    static void earmarksAreForCalendarYearsOfTheClass(Funding funding) {
        Earmarks.check(funding.opening().earmarks(), funding.opening().period());
    }

    /** One consortium per school: the one of the adopted match plan, on the first day and on the last. */
    static void onlyTheSchoolsOwnConsortiumFunds(Funding funding) {
        funding.matched().mustWorkWith(funding.by());
    }

    /** A room holds one special class at a time. */
    static void roomHoldsOneClassAtATime(Funding funding) {
        funding.roomTakenBy().ifPresent(other -> {
            throw ArrangementProblem.ROOM_TAKEN.problem("room", funding.room(), "arrangementId", other);
        });
    }
}
