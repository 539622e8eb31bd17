package nl.jeugdhulp.school.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * The text format of generalised assignment problems in the OR-Library: whole numbers separated by blanks. Per problem
 * the number of agents m and of jobs n, then m rows of n costs, m rows of n resources, and m capacities. A file holds
 * either one such problem or the number of problems followed by each of them.
 *
 * <p>Some files of the library (gap1 to gap12) are meant to be maximised: {@code maximise} negates their costs.
 */
public final class GapFormat {
    private GapFormat() {}

    /** The problems of the text, in its order; refuses text that is cut short, too long or not a number. */
    public static List<AssignmentProblem> read(String text, boolean maximise) {
        long[] numbers = numbers(text);
        if (numbers.length == 0) {
            throw new IllegalArgumentException("no numbers");
        }
        Reader reader = new Reader(numbers, maximise);
        int count = isSingle(numbers) ? 1 : reader.nextSize();
        List<AssignmentProblem> problems = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            problems.add(reader.nextProblem());
        }
        if (reader.at != numbers.length) {
            throw new IllegalArgumentException((numbers.length - reader.at) + " numbers too many");
        }
        return problems;
    }

    /** The problems as text, preceded by their number. A forbidden pair has no place in the format. */
    public static String write(List<AssignmentProblem> problems) {
        StringBuilder text = new StringBuilder().append(problems.size()).append('\n');
        for (AssignmentProblem problem : problems) {
            text.append(problem.agents()).append(' ').append(problem.jobs()).append('\n');
            for (int agent = 0; agent < problem.agents(); agent++) {
                for (int job = 0; job < problem.jobs(); job++) {
                    if (!problem.permitted(job, agent)) {
                        throw new IllegalArgumentException("the format knows no forbidden pairs and no pins");
                    }
                    text.append(problem.cost(job, agent)).append(job + 1 < problem.jobs() ? ' ' : '\n');
                }
            }
            for (int agent = 0; agent < problem.agents(); agent++) {
                for (int job = 0; job < problem.jobs(); job++) {
                    text.append(problem.resource(job, agent)).append(job + 1 < problem.jobs() ? ' ' : '\n');
                }
            }
            for (int agent = 0; agent < problem.agents(); agent++) {
                text.append(problem.capacity(agent)).append(agent + 1 < problem.agents() ? ' ' : '\n');
            }
        }
        return text.toString();
    }

    private static boolean isSingle(long[] numbers) {
        return numbers.length > 1
                && numbers[0] > 0
                && numbers[1] > 0
                && numbers[0] <= AssignmentProblem.MAX_PAIRS
                && numbers[1] <= AssignmentProblem.MAX_PAIRS
                && numbers.length == 2 + 2 * numbers[0] * numbers[1] + numbers[0];
    }

    private static long[] numbers(String text) {
        StringTokenizer tokens = new StringTokenizer(text);
        long[] numbers = new long[tokens.countTokens()];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = Long.parseLong(tokens.nextToken());
        }
        return numbers;
    }

    private static final class Reader {
        private final long[] numbers;
        private final boolean maximise;
        private int at;

        Reader(long[] numbers, boolean maximise) {
            this.numbers = numbers;
            this.maximise = maximise;
        }

        AssignmentProblem nextProblem() {
            int agents = nextSize();
            int jobs = nextSize();
            long needed = 2L * agents * jobs + agents;
            if (numbers.length - at < needed) {
                throw new IllegalArgumentException(
                        "cut short: " + needed + " numbers needed, " + (numbers.length - at) + " left");
            }
            AssignmentProblem.Builder builder = AssignmentProblem.builder(jobs, agents);
            int costs = at;
            int resources = at + agents * jobs;
            for (int agent = 0; agent < agents; agent++) {
                for (int job = 0; job < jobs; job++) {
                    long cost = numbers[costs + agent * jobs + job];
                    builder.pair(job, agent, maximise ? -cost : cost, numbers[resources + agent * jobs + job]);
                }
            }
            at = resources + agents * jobs;
            for (int agent = 0; agent < agents; agent++) {
                builder.capacity(agent, numbers[at++]);
            }
            return builder.build();
        }

        int nextSize() {
            if (at == numbers.length) {
                throw new IllegalArgumentException("cut short");
            }
            long size = numbers[at++];
            if (size < 1 || size > AssignmentProblem.MAX_PAIRS) {
                throw new IllegalArgumentException("not a number of agents, jobs or problems: " + size);
            }
            return (int) size;
        }
    }
}
