package nl.jeugdhulp.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param items at most as many as were asked for
 * @param next cursor of the next page, absent on the last
 * @param total size of the whole list, only when asked for
 */
@Schema(description = "A page of a list (pagina)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items,

        @Schema(description = "Cursor of the next page, absent on the last")
        String next,

        @Schema(description = "Size of the whole list, only with count=true")
        Long total) {

    /**
     * @param oneMore the items found, one more than the limit when there is a next page
     * @param cursor the sort key of an item
     */
    public static <T> Page<T> of(List<T> oneMore, PageRequest request, Function<T, Cursor> cursor) {
        if (oneMore.size() <= request.limit()) {
            return new Page<>(List.copyOf(oneMore), null, null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, request.limit()));
        return new Page<>(items, cursor.apply(items.getLast()).encode(), null);
    }

    /**
     * A page of a list that is in memory as a whole, because it is small by nature.
     *
     * @param all in the order of their keys
     * @param key the sort key of an item
     */
    public static <T> Page<T> ofAll(List<T> all, PageRequest request, Function<T, String> key) {
        String after =
                request.after().map(cursor -> cursor.part(0, text -> text)).orElse("");
        List<T> oneMore = all.stream()
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .limit(request.limit() + 1L)
                .toList();
        return of(oneMore, request, item -> Cursor.of(key.apply(item))).counted(request, all::size);
    }

    /** With the size of the whole list where the caller asked for it. */
    public Page<T> counted(PageRequest request, LongSupplier count) {
        return request.count() ? withTotal(count.getAsLong()) : this;
    }

    public Page<T> withTotal(long counted) {
        return new Page<>(items, next, counted);
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next, total);
    }
}
