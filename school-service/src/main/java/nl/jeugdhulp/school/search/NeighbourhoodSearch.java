package nl.jeugdhulp.school.search;

import java.util.SplittableRandom;
import nl.jeugdhulp.school.bound.Core;

/**
 * Improves a plan by taking all jobs of a few agents at a time and dividing them anew with a dive, kept when cheaper.
 * Begins with few agents and takes more together when that no longer helps.
 */
final class NeighbourhoodSearch {
    private static final double NOISE = 0.1;
    private static final int FIRST_SIZE = 3;
    private static final int FAILURES_PER_AGENT = 20;

    private final Core core;
    private final KnapsackDive dive;
    private final Run run;
    private final SplittableRandom random;

    NeighbourhoodSearch(Core core, KnapsackDive dive, Run run, SplittableRandom random) {
        this.core = core;
        this.dive = dive;
        this.run = run;
        this.random = random;
    }

    /** Goes on until the plan is proven optimal, all agents at once give nothing new, or the work is spent. */
    void improve(long work) {
        if (!run.hasPlan()) {
            return;
        }
        long workLimit = run.work() + work;
        int size = Math.min(FIRST_SIZE, core.agents);
        int failures = 0;
        while (!run.optimal() && run.work() < workLimit && run.goesOn()) {
            long before = run.score();
            redivide(size);
            run.spend(core.pairs());
            if (run.score() < before) {
                failures = 0;
            } else if (++failures >= FAILURES_PER_AGENT * core.agents) {
                failures = 0;
                if (size == core.agents) {
                    return;
                }
                size = Math.min(core.agents, size + 1 + size / 3);
            }
        }
    }

    private void redivide(int size) {
        boolean[] taken = new boolean[core.agents];
        for (int count = 0; count < size; count++) {
            int agent = random.nextInt(core.agents);
            while (taken[agent]) {
                agent = (agent + 1) % core.agents;
            }
            taken[agent] = true;
        }
        int[] plan = run.plan();
        boolean[] closed = new boolean[core.pairs()];
        for (int job = 0; job < core.size(); job++) {
            int present = plan[core.jobs[job]];
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                int agent = core.agent[pair];
                closed[pair] = agent != present && !(taken[present] && taken[agent]);
            }
        }
        Core part = core.without(closed);
        if (part != null && part.size() > 0) {
            int[] found = dive.dive(part, run.score(), NOISE);
            if (found != null) {
                run.offer(found);
            }
        }
    }
}
