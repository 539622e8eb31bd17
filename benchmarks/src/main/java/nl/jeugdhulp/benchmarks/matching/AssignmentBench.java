package nl.jeugdhulp.benchmarks.matching;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.jeugdhulp.school.assignment.AssignmentLimits;
import nl.jeugdhulp.school.assignment.AssignmentProblem;
import nl.jeugdhulp.school.assignment.AssignmentResult;
import nl.jeugdhulp.school.assignment.GapFormat;
import nl.jeugdhulp.school.search.AssignmentSolver;

/**
 * Solves the region's match plans, plans of ten thousand schools, and the generalised assignment problems of the
 * literature, each beside its limit: proven optimal, or within so much of a bound that is proven, in so much time.
 *
 * <p>With files as arguments it solves those instead, in the format of the OR-Library; {@code max:FILE} is maximised. The
 * gap is against the proven bound, so the distance to the best value that anybody knows is never more. The time limits
 * are of the clock; what the solving thread had of a processor stands beside, for machines that do more at once.
 */
public final class AssignmentBench {
    private static final long SEED = 1;
    private static final int SCHOOLS = 165;
    private static final Duration REGION = Duration.ofSeconds(2);
    private static final Duration SMALL = Duration.ofSeconds(30);
    private static final Duration LITERATURE = Duration.ofSeconds(10);
    private static final Duration LARGE = Duration.ofSeconds(30);
    private static final double OPTIMAL = 0;
    private static final double LITERATURE_GAP = 0.005;
    private static final double LARGE_GAP = 0.001;
    private static final String MAXIMISE = "max:";

    private boolean good = true;

    private AssignmentBench() {}

    /** Exits with 1 when a limit was missed. */
    public static void main(String[] files) throws IOException {
        AssignmentBench bench = new AssignmentBench();
        System.out.println("problem                     value        bound      gap     time      cpu    heap  limit");
        if (files.length == 0) {
            bench.generated();
        } else {
            bench.given(files);
        }
        residentMemory();
        if (!bench.good) {
            System.exit(1);
        }
    }

    private void generated() {
        for (long seed = 1; seed <= 5; seed++) {
            solve("165 schools x 4  #" + seed, RegionRecipe.problem(SCHOOLS, 4, seed), OPTIMAL, REGION);
        }
        for (PublishedRecipe type : List.of(PublishedRecipe.A, PublishedRecipe.B, PublishedRecipe.C)) {
            solve(type + " 5 x 100", type.problem(5, 100, SEED), OPTIMAL, SMALL);
            solve(type + " 10 x 100", type.problem(10, 100, SEED), OPTIMAL, SMALL);
        }
        for (PublishedRecipe type : List.of(PublishedRecipe.D, PublishedRecipe.E)) {
            solve(type + " 5 x 30", type.problem(5, 30, SEED), OPTIMAL, SMALL);
            for (long seed = 1; seed <= 3; seed++) {
                solve(type + " 20 x 200  #" + seed, type.problem(20, 200, seed), LITERATURE_GAP, LITERATURE);
            }
        }
        solve("10,000 schools x 40", RegionRecipe.problem(10_000, 40, SEED), LARGE_GAP, LARGE);
    }

    private void given(String[] files) throws IOException {
        for (String file : files) {
            boolean maximise = file.startsWith(MAXIMISE);
            Path path = Path.of(maximise ? file.substring(MAXIMISE.length()) : file);
            List<AssignmentProblem> problems = GapFormat.read(Files.readString(path), maximise);
            for (int number = 0; number < problems.size(); number++) {
                String name = path.getFileName() + " " + (number + 1);
                solve(name, problems.get(number), LITERATURE_GAP, LITERATURE);
            }
        }
    }

    private void solve(String name, AssignmentProblem problem, double allowedGap, Duration allowed) {
        List<MemoryPoolMXBean> heap = heap();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        AssignmentResult result = AssignmentSolver.solve(problem, new AssignmentLimits(SEED, 1, allowed));
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e9;
        long megabytes =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        switch (result) {
            case AssignmentResult.Assigned plan -> {
                boolean held = plan.gap() <= allowedGap && seconds <= 1.02 * allowed.toMillis() / 1000;
                good &= held;
                System.out.printf(
                        Locale.ROOT,
                        "%-22s %10d %12d %7.3f%% %7.2fs %7.2fs %5d MB  %s in %d s%s%n",
                        name,
                        plan.score(),
                        plan.bound(),
                        100 * plan.gap(),
                        seconds,
                        cpu,
                        megabytes,
                        allowedGap == OPTIMAL ? "proven optimal" : "within " + 100 * allowedGap + " %",
                        allowed.toSeconds(),
                        held ? "" : "  MISSED");
            }
            case AssignmentResult.Infeasible none ->
                System.out.printf(Locale.ROOT, "%-22s infeasible in %.2f s: %s%n", name, seconds, none.conflicts());
            case AssignmentResult.Undecided undecided -> {
                good = false;
                System.out.printf(
                        Locale.ROOT, "%-22s undecided, bound %d, %.2f s  MISSED%n", name, undecided.bound(), seconds);
            }
            case AssignmentResult.Cancelled ignored -> throw new IllegalStateException("nobody cancelled");
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        List<MemoryPoolMXBean> pools = new ArrayList<>(ManagementFactory.getMemoryPoolMXBeans());
        pools.removeIf(pool -> pool.getType() != MemoryType.HEAP);
        return pools;
    }

    /** The most memory that the process ever had, native libraries included, where the system tells it. */
    private static void residentMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM")) {
                    System.out.println("most memory of the process, native memory included: "
                            + line.substring(line.indexOf(':') + 1).strip());
                }
            }
        }
    }
}
