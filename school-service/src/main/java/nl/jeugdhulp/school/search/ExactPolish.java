package nl.jeugdhulp.school.search;

import nl.jeugdhulp.school.bound.Certificate;
import nl.jeugdhulp.school.bound.Core;
import nl.jeugdhulp.school.bound.KnapsackRelaxation;

/**
 * Proves the best plan optimal, or finds a better one, on the pairs that the bounds leave possible: first by the tree search
 * that is fast where the bound of the prices is tight, then by the one that has the bound of the knapsacks, then by CP-SAT.
 */
final class ExactPolish {
    private static final long KNAPSACK_CELLS = 8_000_000;
    private static final int ITERATIONS = 400;
    private static final long WORK_PER_PAIR = 24;
    /** Larger rests are hopeless for both, and the tree's depth grows with them. */
    private static final int MOST_PAIRS = 4_000;

    /** Larger rests are left to the first tree search alone. */
    private static final int MOST_PAIRS_WHERE_NOT_TIGHT = 1_000;
    /** Rests of this size are proven in some seconds even where the bound is not tight. */
    private static final int FEW_PAIRS = 300;

    private static final long KNAPSACK_TREE_WORK = 15_000_000_000L;

    private final Core whole;
    private final double[] price;
    private final long worst;
    private final Run run;
    private double[] rewards;

    /** No plan of the core costs more than the worst. */
    ExactPolish(Core whole, double[] price, long worst, Run run) {
        this.whole = whole;
        this.price = price;
        this.worst = worst;
        this.run = run;
    }

    /**
     * Tries within these limits, multiplied by the effort; seconds are CP-SAT's deterministic ones, for a rest of
     * few pairs and for a larger one; 0 leaves out all but the first tree search.
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
            boolean proven = searchTree(rest, work * run.effort()) || searchWhereNotTight(rest, seconds * run.effort());
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

    private boolean searchWhereNotTight(Core rest, double seconds) {
        return seconds > 0
                && rest.pairs() <= MOST_PAIRS_WHERE_NOT_TIGHT
                && (searchKnapsacks(rest) || askCpSat(rest, seconds));
    }

    private boolean searchKnapsacks(Core rest) {
        return KnapsackRelaxation.fits(rest, KNAPSACK_CELLS)
                && new KnapsackTree(worst, KNAPSACK_TREE_WORK * run.effort(), run).run(rest, rewards);
    }

    private boolean askCpSat(Core rest, double seconds) {
        if (!run.goesOn()) {
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
        rewards = KnapsackRelaxation.impliedRewards(core, price);
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
