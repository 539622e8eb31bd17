package nl.jeugdhulp.budget.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.ChainCheck;
import nl.jeugdhulp.budget.ledger.JournalEntry;
import nl.jeugdhulp.budget.ledger.JournalReader;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/** Shows the ledger to those who may see it, and checks its chain. */
@ApplicationScoped
@Transactional
class JournalService {
    private final JournalReader reader;
    private final Caller caller;
    private final Clock clock;

    JournalService(JournalReader reader, Caller caller, Clock clock) {
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    /** Entries of a book that the caller may see by {@link #check}, asked before since a stream has no caller. */
    Page<JournalEntryView> list(JournalQuery query, PageRequest request) {
        long after =
                request.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(0L);
        return Page.of(
                        reader.after(query.budgetId(), after, query.since(), request.limit() + 1),
                        request,
                        entry -> Cursor.of(entry.number()))
                .map(JournalEntryView::of)
                .counted(request, () -> reader.count(query.budgetId(), query.since()));
    }

    /** Refuses with 404 a book that the caller may not see. */
    void check(JournalQuery query) {
        head(query.budgetId());
    }

    JournalEntryView get(UUID id) {
        JournalEntry entry = reader.find(id);
        head(entry.bookId());
        return JournalEntryView.of(entry);
    }

    /** @param known the hash that an entry had by an earlier statement, or null */
    Verification verify(UUID bookId, ChainCheck.Known known) {
        JournalReader.Head head = head(bookId);
        ChainCheck walk = new ChainCheck(bookId, known);
        reader.all(bookId, walk::next);
        OptionalLong broken = walk.firstBroken(head.number(), head.hash());
        return new Verification(
                bookId,
                broken.isEmpty(),
                walk.entries(),
                broken.isPresent() ? broken.getAsLong() : null,
                HexFormat.of().formatHex(head.hash()),
                clock.instant());
    }

    /** The head of a book that the caller may see: a consortium its own, others all; else 404. */
    private JournalReader.Head head(UUID bookId) {
        JournalReader.Head head = reader.head(bookId).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(head.consortiumId())) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return head;
    }
}
