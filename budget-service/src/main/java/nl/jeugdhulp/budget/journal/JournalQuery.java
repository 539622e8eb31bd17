package nl.jeugdhulp.budget.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * Which journal entries are asked for.
 *
 * @param changedSince only those recorded since, or null for all
 */
record JournalQuery(UUID budgetId, Instant changedSince) {
    Instant since() {
        return changedSince == null ? Instant.EPOCH : changedSince;
    }
}
