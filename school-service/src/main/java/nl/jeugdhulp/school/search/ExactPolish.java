package nl.jeugdhulp.school.search;

import nl.jeugdhulp.school.bound.Certificate;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.KnapsackRelaxation;

/**
 * Proves the best plan optimal, or finds a better one, on the pairs that the bounds leave possible: first by our own tree
 * search, which is fast where the bound is tight, then by CP-SAT.
 */
final class ExactPolish {
    private static final long KNAPSACK_CELLS = 8_000_000;
    private static final int ITERATIONS = 400;
    private static final long WORK_PER_PAIR = 24;
    /** Larger rests are hopeless for both, and the tree's depth grows with them. */
    private static final int MOST_PAIRS = 4_000;

    private static final int MOST_PAIRS_CP_SAT = 1_000;
    /** CP-SAT proves rests of this size in some seconds even where the bound is not tight. */
    private static final int FEW_PAIRS = 300;

    private final Core whole;
    private final double[] price;
    private final long worst;
    private final Run run;

    /** No plan of the core costs more than the worst. */
    ExactPolish(Core whole, double[] price, long worst, Run run) {
        this.whole = whole;
        this.price = price;
        this.worst = worst;
        this.run = run;
    }

    /**
     * Tries within these limits, multiplied by the effort; seconds are CP-SAT's deterministic ones, 0 leaves it out, for
     * a rest of few pairs and for a larger one.
     */
    void prove(long work, double secondsWhenFew, double secondsWhenMany) {
        if (run.optimal() || !run.goesOn()) {
            return;
        }
        Core rest = closeByPrices();
        if (rest != null && KnapsackRelaxation.fits(rest, KNAPSACK_CELLS)) {
            rest = closeByKnapsacks(rest);
        }
        if (rest == null) {
            run.raiseBound(cutoff());
        } else if (rest.pairs() <= MOST_PAIRS && run.goesOn()) {
            double seconds = rest.pairs() <= FEW_PAIRS ? secondsWhenFew : secondsWhenMany;
            boolean proven = searchTree(rest, work * run.effort()) || askCpSat(rest, seconds * run.effort());
            if (proven && run.hasPlan()) {
                run.raiseBound(run.score());
            }
        }
    }

    private boolean searchTree(Core rest, long work) {
        TreeSearch tree = new TreeSearch(rest, cutoff(), work / ((rest.pairs() + 1) * WORK_PER_PAIR), run);
        boolean complete = tree.run(price);
        if (tree.best() != null) {
            run.offer(rest.plan(tree.best()));
        }
        return complete;
    }

    private boolean askCpSat(Core rest, double seconds) {
        if (seconds == 0 || rest.pairs() > MOST_PAIRS_CP_SAT || !run.goesOn()) {
            return false;
        }
        CpSat.Answer answer = CpSat.cheapestBelow(rest, cutoff(), seconds, run);
        if (answer.plan() != null) {
            run.offer(rest.plan(answer.plan()));
        }
        return answer.proven();
    }

    private long cutoff() {
        return Math.min(run.score(), worst + 1);
    }

    private Core closeByPrices() {
        boolean[] closed = new boolean[whole.pairs()];
        Certificate.of(whole, price).close(cutoff(), closed);
        return whole.without(closed);
    }

    /** Each closing shrinks the knapsacks, which raises the bound, which may close more. */
    private Core closeByKnapsacks(Core start) {
        Core core = start;
        double[] rewards = KnapsackRelaxation.impliedRewards(core, price);
        int pairs = Integer.MAX_VALUE;
        while (core != null && core.size() > 0 && core.pairs() < pairs && run.goesOn()) {
            pairs = core.pairs();
            KnapsackRelaxation relaxation = KnapsackRelaxation.of(core, rewards);
            if (relaxation.improve(cutoff(), ITERATIONS, run) >= cutoff()) {
                return null;
            }
            relaxation.exportRewards(rewards);
            boolean[] closed = new boolean[core.pairs()];
            run.raiseBound(relaxation.close(cutoff(), closed, run));
            core = core.without(closed);
        }
        return core;
    }
}
