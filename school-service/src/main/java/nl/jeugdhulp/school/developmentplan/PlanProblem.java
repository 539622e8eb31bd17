package nl.jeugdhulp.school.developmentplan;

import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.platform.problem.Refusal;

/** What is refused about development plans. */
public enum PlanProblem implements ProblemType {
    PLAN_NEEDS_AN_END(
            400,
            "Plan zonder einde",
            "Plan without an end",
            "Een ontwikkelplan heeft een laatste dag.",
            "A development plan has a last day."),
    GOAL_OUTSIDE_THE_PLAN(
            400,
            "Doel buiten het plan",
            "Goal outside the plan",
            "Het doel '{title}' begint en eindigt niet binnen de looptijd van het plan.",
            "The goal '{title}' does not begin and end within the plan's days."),
    PILLAR_WITHOUT_GOAL(
            409,
            "Pijler zonder doel",
            "Pillar without a goal",
            "Deze pijlers hebben nog geen doel: {pillars}.",
            "These pillars have no goal yet: {pillars}."),
    PLAN_IS_ADOPTED(
            409,
            "Plan is vastgesteld",
            "Plan is adopted",
            "Een plan met status {status} houdt zijn doelen; maak een nieuw plan.",
            "A plan that is {status} keeps its goals; make a new one."),
    PLAN_IS_NOT_ADOPTED(
            409,
            "Plan is niet vastgesteld",
            "Plan is not adopted",
            "Alleen van een vastgesteld plan wordt voortgang vastgelegd; dit is {status}.",
            "Progress is recorded of an adopted plan only; this one is {status}."),
    GOAL_UNKNOWN(
            400,
            "Doel onbekend",
            "Goal unknown",
            "{goalId} is geen doel van dit plan.",
            "{goalId} is no goal of this plan."),
    MEASURED_BY_THE_SUITE(
            409,
            "Wordt al gemeten",
            "Measured already",
            "{indicator} komt uit de cijfers van de diensten zelf en wordt niet met de hand vastgelegd.",
            "{indicator} comes from the services' own figures and is not recorded by hand."),
    MEASURED_OUTSIDE_THE_PLAN(
            400,
            "Meting buiten het plan",
            "Measured outside the plan",
            "{measuredOn} ligt in de toekomst of voor de eerste dag van het plan.",
            "{measuredOn} is in the future or before the plan's first day."),
    PLAN_TRANSITION_NOT_POSSIBLE(
            409,
            "Kan nu niet",
            "Not possible now",
            "Een ontwikkelplan met status {status} kan niet {wanted} worden.",
            "A development plan that is {status} cannot become {wanted}.");

    private final Refusal refusal;

    PlanProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
