package nl.jeugdhulp.budget.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.values.Filters;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;

/** Shows the signals. */
@ApplicationScoped
@Transactional
class SignalService {
    private final SignalRepository signals;
    private final BudgetAccess access;

    SignalService(SignalRepository signals, BudgetAccess access) {
        this.signals = signals;
        this.access = access;
    }

    Page<SignalView> list(SignalQuery query, PageRequest request) {
        UUID own = access.onlyConsortium().orElse(null);
        Filters filters = query.filters(own);
        long total = request.count() ? signals.count(filters.query(), filters.parameters()) : 0;
        filters.and("id > :after", "after", request.after().map(Cursor::uuid).orElse(null));
        List<Signal> found = signals.find(filters.query() + " order by id", filters.parameters())
                .page(0, request.limit() + 1)
                .list();
        Page<SignalView> page =
                Page.of(found, request, signal -> Cursor.of(signal.id())).map(SignalView::of);
        return request.count() ? page.withTotal(total) : page;
    }
}
