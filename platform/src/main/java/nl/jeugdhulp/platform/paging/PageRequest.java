package nl.jeugdhulp.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging parameters that every list takes. */
public class PageRequest {
    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(500) @Parameter(description = "Most items in the answer (aantal)")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "The 'next' of the page before; absent for the first page")
    String cursor;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Whether to count the whole list (totaal)")
    boolean count;

    public static PageRequest first(int limit) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        return request;
    }

    /** The page after the one whose 'next' this is. */
    public static PageRequest after(String next, int limit) {
        PageRequest request = first(limit);
        request.cursor = next;
        return request;
    }

    public int limit() {
        return limit;
    }

    public boolean count() {
        return count;
    }

    /** Where the page before ended; empty for the first page. */
    public Optional<Cursor> after() {
        return Optional.ofNullable(cursor).map(Cursor::decode);
    }
}
