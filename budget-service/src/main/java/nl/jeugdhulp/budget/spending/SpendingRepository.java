package nl.jeugdhulp.budget.spending;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.budget.values.Filters;

@ApplicationScoped
class SpendingRepository implements PanacheRepositoryBase<Spending, UUID> {
    /** The next ones of a list, in the order of their ids. */
    List<Spending> after(Filters filters, UUID last, int limit) {
        filters.and("id > :after", "after", last);
        return find(filters.query() + " order by id", filters.parameters())
                .page(0, limit)
                .list();
    }

    /** Those of these lines that were recorded before, by line number. */
    Map<String, Spending> byLine(UUID consortiumId, int year, Collection<String> lineNumbers) {
        return find("consortiumId = ?1 and year = ?2 and lineNumber in ?3", consortiumId, year, lineNumbers).stream()
                .collect(Collectors.toMap(Spending::lineNumber, spending -> spending));
    }
}
