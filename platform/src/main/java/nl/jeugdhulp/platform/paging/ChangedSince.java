package nl.jeugdhulp.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameter by which a caller keeps a copy of a list up to date. */
public class ChangedSince {
    @QueryParam("changedSince")
    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    /** The moment; before all time when everything is asked for. */
    public Instant moment() {
        return changedSince == null ? Instant.EPOCH : changedSince.toInstant();
    }
}
