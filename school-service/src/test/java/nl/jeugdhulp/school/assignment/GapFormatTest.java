package nl.jeugdhulp.school.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.jeugdhulp.school.search.AssignmentFixture;
import nl.jeugdhulp.school.search.AssignmentSolver;
import org.junit.jupiter.api.Test;

class GapFormatTest {
    private static final String SINGLE = " 2 3\n 1 2 3\n 6 5 4\n 1 1 2\n 2 1 1\n 3 4\n";

    @Property(tries = 50)
    void whatIsWrittenIsReadBack(
            @ForAll @IntRange(min = 1, max = 6) int jobs,
            @ForAll @IntRange(min = 1, max = 4) int agents,
            @ForAll @IntRange(min = 1, max = 3) int count,
            @ForAll long seed) {
        List<AssignmentProblem> problems = IntStream.range(0, count)
                .mapToObj(number -> AssignmentFixture.random(jobs, agents, 1, 0, 0, seed + number))
                .toList();
        String text = GapFormat.write(problems);
        List<AssignmentProblem> back = GapFormat.read(text, false);
        assertEquals(count, back.size());
        assertEquals(text, GapFormat.write(back));
        assertEquals(
                problems.getLast().cost(jobs - 1, agents - 1), back.getLast().cost(jobs - 1, agents - 1));
    }

    @Test
    void singleProblemNeedsNoCount() {
        AssignmentProblem problem = GapFormat.read(SINGLE, false).getFirst();
        assertEquals(2, problem.agents());
        assertEquals(3, problem.jobs());
        assertEquals(4, problem.cost(2, 1));
        assertEquals(2, problem.resource(2, 0));
        assertEquals(4, problem.capacity(1));
        assertEquals(1 + 2 + 4, score(problem));
    }

    @Test
    void maximisingNegatesTheCosts() {
        assertEquals(-(6 + 5 + 4), score(GapFormat.read(SINGLE, true).getFirst()));
    }

    @Test
    void textThatIsCutShortTooLongOrNotNumbersIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> GapFormat.read("1 " + SINGLE + " 5", false));
        assertThrows(IllegalArgumentException.class, () -> GapFormat.read("2 " + SINGLE, false));
        assertThrows(IllegalArgumentException.class, () -> GapFormat.read("", false));
        assertThrows(IllegalArgumentException.class, () -> GapFormat.read("2 x", false));
    }

    @Test
    void forbiddenPairCannotBeWritten() {
        AssignmentProblem problem =
                AssignmentProblem.builder(1, 2).pair(0, 0, 1, 1).capacity(0, 1).build();
        assertThrows(IllegalArgumentException.class, () -> GapFormat.write(List.of(problem)));
    }

    private static long score(AssignmentProblem problem) {
        AssignmentResult result = AssignmentSolver.solve(problem, AssignmentLimits.withSeed(1));
        return assertInstanceOf(AssignmentResult.Assigned.class, result).score();
    }
}
