package nl.jeugdhulp.benchmarks.matching;

import java.util.Arrays;
import java.util.SplittableRandom;
import nl.jeugdhulp.school.assignment.AssignmentProblem;

/**
 * A match plan as regions order them: hours by the number of pupils, points for kilometres, running help, wishes and the
 * present consortium, and some six percent more hours than the schools need.
 */
final class RegionRecipe {
    private static final double SPARE = 1.06;
    private static final double WIDTH_KM = 25;
    private static final int LOCATIONS = 2;
    private static final int STAY = 20;
    private static final int WISH = 5;
    private static final int HELP = 10;

    private RegionRecipe() {}

    static AssignmentProblem problem(int schools, int consortia, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double width = WIDTH_KM * Math.sqrt(consortia / 4.0);
        double[][] location = new double[consortia * LOCATIONS][];
        Arrays.setAll(location, each -> place(random, width));
        AssignmentProblem.Builder problem = AssignmentProblem.builder(schools, consortia);
        long demand = 0;
        for (int school = 0; school < schools; school++) {
            double[] place = place(random, width);
            int hours = 2 + random.nextInt(1, 7);
            int present = random.nextInt(consortia);
            int wished = random.nextInt(2 * consortia);
            int helping = random.nextInt(consortia);
            int trajectories = random.nextInt(4);
            demand += hours;
            for (int consortium = 0; consortium < consortia; consortium++) {
                long points = Math.round(Math.min(
                        distance(place, location[consortium * LOCATIONS]),
                        distance(place, location[consortium * LOCATIONS + 1])));
                points += consortium == present ? 0 : STAY;
                points += wished < consortia && consortium != wished ? WISH : 0;
                points += consortium == helping ? 0 : (long) HELP * trajectories;
                problem.pair(school, consortium, points, hours);
            }
        }
        for (int consortium = 0; consortium < consortia; consortium++) {
            problem.capacity(consortium, (long) Math.ceil(SPARE * demand / consortia));
        }
        return problem.build();
    }

    private static double[] place(SplittableRandom random, double width) {
        return new double[] {width * random.nextDouble(), width * random.nextDouble()};
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }
}
