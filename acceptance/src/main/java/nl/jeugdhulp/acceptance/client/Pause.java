package nl.jeugdhulp.acceptance.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for the services to come to an agreement. */
public final class Pause {
    private static final Duration STEP = Duration.ofMillis(25);

    private Pause() {}

    public static void of(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** Waits until it is so, at most so long; gives whether it became so. */
    public static boolean until(Duration most, BooleanSupplier so) {
        Instant giveUp = Instant.now().plus(most);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(giveUp)) {
                return false;
            }
            of(STEP);
        }
        return true;
    }
}
