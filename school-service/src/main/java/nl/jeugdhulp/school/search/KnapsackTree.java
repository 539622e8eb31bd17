package nl.jeugdhulp.school.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.KnapsackRelaxation;

/**
 * Depth-first branch and bound on a small core with the knapsack bound: a node costs more than one of {@link TreeSearch},
 * but where what is cheap takes much capacity its bound is so much tighter that few nodes are left. At each node the pairs
 * that cannot lead to a cheaper plan are closed until nothing changes; it branches on the job that hangs most in between.
 */
final class KnapsackTree {
    private static final int STEPS_PER_NODE = 40;

    private final Run run;
    private final long worst;
    private final long workLimit;
    private boolean stopped;

    /** No plan of the core costs more than the worst; ends when so much more work is spent. */
    KnapsackTree(long worst, long work, Run run) {
        this.run = run;
        this.worst = worst;
        this.workLimit = run.work() + work;
    }

    /** What is open at a node, and the pairs of the job to branch on, likeliest first; its tables are gone by then. */
    private record Node(Core rest, double[] rewards, List<Integer> branches) {}

    /** Offers the run each cheaper plan found; true when it went through the whole tree, so that the best is optimal. */
    boolean run(Core core, double[] rewards) {
        explore(core, rewards);
        return !stopped;
    }

    private void explore(Core core, double[] rewards) {
        if (stopped || run.work() > workLimit || !run.goesOn()) {
            stopped = true;
            return;
        }
        Optional<Node> node = bounded(core, rewards.clone());
        if (node.isEmpty()) {
            return;
        }
        Core rest = node.get().rest();
        List<Integer> branches = node.get().branches();
        for (int taken : branches) {
            boolean[] closed = new boolean[rest.pairs()];
            for (int pair : branches) {
                closed[pair] = pair != taken;
            }
            Core child = rest.without(closed);
            if (child != null) {
                explore(child, node.get().rewards());
            }
        }
    }

    /** What is left to decide once the bound has closed what it can; empty when nothing cheaper is left or all is decided. */
    private Optional<Node> bounded(Core core, double[] rewards) {
        Core rest = core;
        KnapsackRelaxation relaxation = null;
        int pairs = Integer.MAX_VALUE;
        while (rest.pairs() < pairs && rest.size() > 0) {
            pairs = rest.pairs();
            relaxation = KnapsackRelaxation.of(rest, rewards);
            if (relaxation.improve(cutoff(), STEPS_PER_NODE, run) >= cutoff()) {
                return Optional.empty();
            }
            relaxation.exportRewards(rewards);
            boolean[] closed = new boolean[pairs];
            relaxation.close(cutoff(), closed, run);
            rest = rest.without(closed);
            if (rest == null) {
                return Optional.empty();
            }
        }
        if (rest.size() == 0) {
            run.offer(rest.plan(new int[0]));
            return Optional.empty();
        }
        return Optional.of(new Node(rest, rewards, branches(rest, relaxation)));
    }

    private static List<Integer> branches(Core core, KnapsackRelaxation relaxation) {
        int job = branchingJob(core, relaxation);
        List<Integer> pairs = new ArrayList<>();
        for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
            pairs.add(pair);
        }
        pairs.sort(Comparator.comparingDouble((Integer pair) -> relaxation.share(pair))
                .reversed());
        return pairs;
    }

    /** The job whose likeliest agent is least likely, large ones first. */
    private static int branchingJob(Core core, KnapsackRelaxation relaxation) {
        int found = 0;
        double most = -1;
        for (int job = 0; job < core.size(); job++) {
            double likeliest = 0;
            long largest = 0;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                likeliest = Math.max(likeliest, relaxation.share(pair));
                largest = Math.max(largest, core.resource[pair]);
            }
            double score = (1.05 - Math.min(1, likeliest)) * Math.sqrt((double) largest);
            if (score > most) {
                most = score;
                found = job;
            }
        }
        return found;
    }

    private long cutoff() {
        return Math.min(run.score(), worst + 1);
    }
}
