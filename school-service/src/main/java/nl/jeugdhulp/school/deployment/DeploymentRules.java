package nl.jeugdhulp.school.deployment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.school.agreement.Earmarks;
import nl.jeugdhulp.school.agreement.MatchedSchool;
import nl.jeugdhulp.values.Period;

/** What a collective deployment must satisfy: one method per rule; the README lists them by the same names. */
final class DeploymentRules {
    private static final List<Consumer<Facts>> ALL = List.of(
            DeploymentRules::periodLiesInItsSchoolYear,
            DeploymentRules::periodIsNotOver,
            DeploymentRules::earmarksAreForCalendarYearsOfThePeriod,
            DeploymentRules::schoolIsOpen,
            DeploymentRules::onlyTheSchoolsOwnConsortiumDeploys,
            DeploymentRules::oneDeploymentAtATime,
            DeploymentRules::daypartsStayWithinTheCap);

    /**
     * What the rules look at.
     *
     * @param by the consortium that agrees
     * @param overlapping a deployment at the school on one of these days
     * @param agreed dayparts at the school in the school year so far
     * @param cap most dayparts at the school in the school year, an override counted
     */
    record Facts(
            NewDeployment wanted,
            UUID by,
            MatchedSchool matched,
            Optional<UUID> overlapping,
            int agreed,
            int cap,
            LocalDate today) {}

    private DeploymentRules() {}

    /** Refuses with the first rule that is not satisfied. */
    static void check(Facts facts) {
        ALL.forEach(rule -> rule.accept(facts));
    }

    /** Collective deployment is agreed per school year. */
    static void periodLiesInItsSchoolYear(Facts facts) {
        Period days = facts.wanted().days();
        var year = facts.wanted().schoolYear();
        if (days.from().isBefore(year.firstDay()) || days.until().isAfter(year.lastDay())) {
            throw DeploymentProblem.OUTSIDE_SCHOOL_YEAR.problem("schoolYear", year);
        }
    }

    /** An agreement is about days to come; what ran without one is no collective deployment. */
    static void periodIsNotOver(Facts facts) {
        if (facts.wanted().days().until().isBefore(facts.today())) {
            throw DeploymentProblem.PERIOD_IS_OVER.problem(
                    "until", facts.wanted().days().until());
        }
    }

    /** Paid out of the lump sum of the calendar year in which it is given; the consortium states the amount. */
    static void earmarksAreForCalendarYearsOfThePeriod(Facts facts) {
        Earmarks.check(facts.wanted().earmarks(), facts.wanted().days());
    }

    /** Nothing is agreed at a school that is closed. */
    static void schoolIsOpen(Facts facts) {
        facts.matched().mustBeOpen();
    }

    /** One consortium per school: the one of the adopted match plan, on the first day and on the last. */
    static void onlyTheSchoolsOwnConsortiumDeploys(Facts facts) {
        facts.matched().mustWorkWith(facts.by());
    }

    /** A school has one collective deployment at a time, so that it knows who comes. */
    static void oneDeploymentAtATime(Facts facts) {
        facts.overlapping().ifPresent(other -> {
            throw DeploymentProblem.DEPLOYMENT_OVERLAPS.problem(
                    "schoolId", facts.wanted().schoolId(), "deploymentId", other);
        });
    }

    /** The region's cap per school and school year by its pupils, unless overridden with a reason until a date. */
    static void daypartsStayWithinTheCap(Facts facts) {
        if (facts.agreed() + facts.wanted().dayparts() > facts.cap()) {
            throw DeploymentProblem.ABOVE_THE_CAP.problem(
                    "schoolId",
                    facts.wanted().schoolId(),
                    "schoolYear",
                    facts.wanted().schoolYear(),
                    "cap",
                    facts.cap(),
                    "agreed",
                    facts.agreed(),
                    "wanted",
                    facts.wanted().dayparts());
        }
    }
}
