package nl.jeugdhulp.school.help;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;

/**
 * Somebody who has every published figure of a year and tries to work out a hidden one: each figure is a sum of the unknown
 * cells of schools by category and consortium, and linear programming finds the least and the most that a sum can be.
 */
final class SubtractionAttack {
    /** Nobody believes more than this of a single cell; without it the solver cannot tell endless from impossible. */
    private static final double MOST = 1_000_000;

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final Map<Cell, MPVariable> unknown = new HashMap<>();

    /** How far a number can be worked out. */
    record Interval(double least, double most) {
        double width() {
            return most - least;
        }
    }

    SubtractionAttack(Set<Cell> schools, Set<HelpCategory> categories, Set<UUID> consortia) {
        for (Cell school : schools) {
            for (HelpCategory category : categories) {
                for (UUID consortium : consortia) {
                    Cell leaf = school.with(category).with(consortium);
                    unknown.put(leaf, solver.makeNumVar(0, MOST, leaf.toString()));
                }
            }
        }
    }

    /** A published number. */
    void knows(Cell figure, int value) {
        sum(figure, value, value);
    }

    /** A suppressed number is at least this. */
    void knowsAtLeast(Cell figure, int value) {
        sum(figure, value, MPSolver.infinity());
    }

    private void sum(Cell figure, double least, double most) {
        MPConstraint constraint = solver.makeConstraint(least, most);
        unknown.forEach((leaf, variable) -> {
            if (isPartOf(leaf, figure)) {
                constraint.setCoefficient(variable, 1);
            }
        });
    }

    Interval workOut(Cell figure) {
        return new Interval(optimum(figure, true), optimum(figure, false));
    }

    private double optimum(Cell figure, boolean least) {
        var objective = solver.objective();
        objective.clear();
        unknown.forEach((leaf, variable) -> objective.setCoefficient(variable, isPartOf(leaf, figure) ? 1 : 0));
        if (least) {
            objective.setMinimization();
        } else {
            objective.setMaximization();
        }
        var status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new AssertionError("the published figures contradict each other: " + status);
        }
        return objective.value();
    }

    private static boolean isPartOf(Cell leaf, Cell figure) {
        return (figure.municipality() == null || figure.municipality().equals(leaf.municipality()))
                && (figure.schoolId() == null || figure.schoolId().equals(leaf.schoolId()))
                && (figure.category() == null || figure.category() == leaf.category())
                && (figure.consortiumId() == null || figure.consortiumId().equals(leaf.consortiumId()));
    }
}
