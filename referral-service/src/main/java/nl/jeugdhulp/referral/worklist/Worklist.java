package nl.jeugdhulp.referral.worklist;

import java.util.Arrays;
import java.util.Locale;

/** What somebody works from (<i>werklijst</i>): each a condition in JPQL within what the caller may see. */
public enum Worklist {
    /** Still waiting for care or in it. */
    OPEN("status in ('SUBMITTED', 'WAITLISTED', 'ACCEPTED', 'IN_CARE')"),
    /** Waits for something that the caller's side does: all that it may see and that is not in care yet. */
    MINE("status in ('SUBMITTED', 'WAITLISTED', 'ACCEPTED')"),
    /** Told to be overdue and still not answered. */
    OVERDUE("status = 'SUBMITTED' and overdueToldAt is not null"),
    /** Answered by the consortium: a place, a wait or a refusal. */
    ANSWERED("status in ('WAITLISTED', 'ACCEPTED', 'DECLINED')");

    private final String jpql;

    Worklist(String jpql) {
        this.jpql = jpql;
    }

    String jpql() {
        return jpql;
    }

    /** Reads a query parameter in upper or lower case. */
    public static Worklist fromString(String text) {
        return Arrays.stream(values())
                .filter(list -> list.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
