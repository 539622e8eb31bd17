package nl.jeugdhulp.consortium.waitingtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Waiting times for everybody, without a token and without personal data. */
@Path("/v1")
@Tag(name = "Waiting times", description = "Public figures (wachttijden)")
@PermitAll
class WaitingTimesResource {
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema COLUMNS =
            CSV.schemaFor(WaitingTimeView.class).withHeader();

    private final WaitingTimes times;

    WaitingTimesResource(WaitingTimes times) {
        this.times = times;
    }

    @GET
    @Path("/waiting-times")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Realised and expected waits by consortium, category and quarter (wachttijden)")
    public WaitingTimesView getWaitingTimes(
            @QueryParam("year") @Parameter(description = "Calendar year, this one by default (jaar)") Integer year,
            @QueryParam("consortiumId") @Parameter(description = "Only this consortium") UUID consortiumId,
            @QueryParam("helpCategory") @Parameter(description = "Only this category (hulpcategorie)")
                    HelpCategory category) {
        return times.get(Optional.ofNullable(year), Optional.ofNullable(consortiumId), Optional.ofNullable(category));
    }

    @GET
    @Path("/waiting-times")
    @Produces("text/csv")
    @Operation(hidden = true)
    public String getWaitingTimesAsCsv(
            @QueryParam("year") Integer year,
            @QueryParam("consortiumId") UUID consortiumId,
            @QueryParam("helpCategory") HelpCategory category)
            throws JsonProcessingException {
        return CSV.writer(COLUMNS)
                .writeValueAsString(
                        getWaitingTimes(year, consortiumId, category).items());
    }
}
