package nl.jeugdhulp.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.budget.values.Row;

/** What was spent per month, in cents, from the turnover that the ledger keeps. */
@ApplicationScoped
public class SpendingMonths {
    private static final int MONTHS = 12;
    private static final String SELECT = "SELECT b.id, extract(month FROM m.month), sum(m.debit) - sum(m.credit)"
            + " FROM account_month m JOIN book b ON b.id = m.book_id WHERE m.account LIKE '4%' AND ";

    private final EntityManager entities;

    SpendingMonths(EntityManager entities) {
        this.entities = entities;
    }

    /** The twelve months of a book. */
    @Transactional
    public long[] of(UUID bookId) {
        Map<UUID, long[]> found = read(SELECT + "b.id = ?1 GROUP BY 1, 2", bookId);
        return found.getOrDefault(bookId, new long[MONTHS]);
    }

    /** The twelve months of each book of an earlier year, whoever's it is. */
    @Transactional
    public List<long[]> before(int year) {
        return List.copyOf(read(SELECT + "b.year < ?1 GROUP BY 1, 2", year).values());
    }

    private Map<UUID, long[]> read(String sql, Object parameter) {
        List<?> rows =
                entities.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        Map<UUID, long[]> months = new TreeMap<>();
        for (Row row : Row.map(rows, row -> row)) {
            months.computeIfAbsent(row.uuid(0), book -> new long[MONTHS])[(int) row.number(1) - 1] =
                    row.money(2).cents();
        }
        return months;
    }
}
