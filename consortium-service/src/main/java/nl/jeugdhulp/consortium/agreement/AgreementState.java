package nl.jeugdhulp.consortium.agreement;

import java.util.Set;

/** Where an agreement stands. */
public enum AgreementState {
    /** Can still be changed; each party signs the text as it stands. */
    DRAFT,
    /** Signed by all, not begun. */
    SIGNED,
    IN_FORCE,
    /** In force, and evaluated at least once. */
    EVALUATED,
    ENDED;

    private Set<AgreementState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SIGNED, ENDED);
            case SIGNED -> Set.of(IN_FORCE, ENDED);
            case IN_FORCE, EVALUATED -> Set.of(EVALUATED, ENDED);
            case ENDED -> Set.of();
        };
    }

    boolean mayBecome(AgreementState to) {
        return next().contains(to);
    }

    boolean isInForce() {
        return this == IN_FORCE || this == EVALUATED;
    }
}
