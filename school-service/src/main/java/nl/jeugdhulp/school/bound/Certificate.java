package nl.jeugdhulp.school.bound;

/** Proof of a lower bound by prices in fixed point, computed in exact whole numbers. */
public final class Certificate {
    private static final int FINEST_SHIFT = 20;
    private static final int SHIFT_STEP = 4;

    /** The number of binary places of the values. */
    private final int shift;
    /** The bound, in fixed point. */
    private final long value;
    /** Per pair what taking it would add to the bound, in fixed point. */
    private final long[] extra;

    private Certificate(int shift, long value, long[] extra) {
        this.shift = shift;
        this.value = value;
        this.extra = extra;
    }

    /** The best certificate that fits in a long: coarser prices are still valid ones. */
    public static Certificate of(Core core, double[] price) {
        for (int shift = FINEST_SHIFT; ; shift -= SHIFT_STEP) {
            try {
                return exactly(core, price, shift);
            } catch (ArithmeticException overflow) {
                if (shift == 0) {
                    return exactly(core, new double[price.length], 0);
                }
            }
        }
    }

    private static Certificate exactly(Core core, double[] price, int shift) {
        long[] fixed = new long[price.length];
        long sum = Math.multiplyExact(core.decidedCost, 1L << shift);
        for (int agent = 0; agent < price.length; agent++) {
            fixed[agent] = Math.round(price[agent] * (1L << shift));
            sum = Math.subtractExact(sum, Math.multiplyExact(fixed[agent], core.capacity[agent]));
        }
        long[] extra = new long[core.pairs()];
        for (int job = 0; job < core.size(); job++) {
            long least = Long.MAX_VALUE;
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                long priced = Math.multiplyExact(fixed[core.agent[pair]], core.resource[pair]);
                extra[pair] = Math.addExact(Math.multiplyExact(core.cost[pair], 1L << shift), priced);
                least = Math.min(least, extra[pair]);
            }
            for (int pair = core.start[job]; pair < core.start[job + 1]; pair++) {
                extra[pair] = Math.subtractExact(extra[pair], least);
            }
            sum = Math.addExact(sum, least);
        }
        return new Certificate(shift, sum, extra);
    }

    /** No plan costs less than this. */
    public long bound() {
        return Math.ceilDiv(value, 1L << shift);
    }

    /** Marks the pairs that no plan cheaper than the score can hold. */
    public void close(long score, boolean[] closed) {
        if (Math.abs(score) >= Long.MAX_VALUE >> (shift + 2)) {
            return;
        }
        long threshold = (score - 1) * (1L << shift);
        for (int pair = 0; pair < extra.length; pair++) {
            closed[pair] |= extra[pair] > threshold - value;
        }
    }
}
