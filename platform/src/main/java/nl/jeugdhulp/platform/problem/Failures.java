package nl.jeugdhulp.platform.problem;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What a failure below the domain means for the caller, by its chain of causes. */
public final class Failures {
    private static final Set<String> RACE_STATES = Set.of("40001", "40P01", "55P03");
    private static final Set<String> SHUTDOWN_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private Failures() {}

    /** Whether two changes met in the database: a serialisation failure, a deadlock or a lock not granted. */
    public static boolean isRace(Throwable failure) {
        return anyState(failure, RACE_STATES::contains);
    }

    /** Whether the same might well succeed later: somebody else changed something, or the database is away. */
    public static boolean passes(Throwable failure) {
        return isRace(failure) || isUnavailability(failure) || isCausedBy(failure, OptimisticLockException.class);
    }

    /** Whether the database cannot be reached or takes no connections. */
    public static boolean isUnavailability(Throwable failure) {
        if (isCausedBy(failure, SQLTransientConnectionException.class)
                || isCausedBy(failure, ConnectException.class)
                || anyState(failure, state -> state.startsWith("08") || SHUTDOWN_STATES.contains(state))) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof SQLException
                    && message != null
                    && message.toLowerCase(java.util.Locale.ROOT).contains("acquisition timeout")) {
                return true;
            }
        }
        return false;
    }

    public static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unique index or constraint of this name was violated. */
    public static boolean violates(Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.hibernate.exception.ConstraintViolationException violation
                    && constraint.equals(violation.getConstraintName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyState(Throwable failure, java.util.function.Predicate<String> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && wanted.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
