package nl.jeugdhulp.school.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;

/** Lists in the order of their ids, which rise with time. */
public final class Listing {
    private Listing() {}

    public static <E> Page<E> page(
            PanacheRepositoryBase<E, UUID> repository, Filters filters, PageRequest request, Function<E, UUID> id) {
        long total = request.count() ? repository.count(filters.query(), filters.parameters()) : 0;
        filters.and("id > :after", "after", request.after().map(Cursor::uuid).orElse(null));
        List<E> found = repository
                .find(filters.query() + " order by id", filters.parameters())
                .page(0, request.limit() + 1)
                .list();
        Page<E> page = Page.of(found, request, each -> Cursor.of(id.apply(each)));
        return request.count() ? page.withTotal(total) : page;
    }
}
