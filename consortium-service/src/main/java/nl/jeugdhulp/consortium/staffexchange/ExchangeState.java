package nl.jeugdhulp.consortium.staffexchange;

import java.util.Set;

/** Where a staff exchange stands. */
enum ExchangeState {
    PROPOSED,
    AGREED,
    CANCELLED;

    private Set<ExchangeState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(AGREED, CANCELLED);
            case AGREED -> Set.of(CANCELLED);
            case CANCELLED -> Set.of();
        };
    }

    boolean mayBecome(ExchangeState to) {
        return next().contains(to);
    }
}
