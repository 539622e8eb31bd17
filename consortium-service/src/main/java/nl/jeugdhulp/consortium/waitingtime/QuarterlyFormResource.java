package nl.jeugdhulp.consortium.waitingtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report that each consortium owes the health authority every quarter. */
@Path("/v1/consortia/{consortiumId}/quarterly-form")
@Tag(name = "Waiting times", description = "Public figures (wachttijden)")
@RolesAllowed({Role.CONSORTIUM, Role.REGION})
class QuarterlyFormResource {
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema COLUMNS =
            CSV.schemaFor(QuarterlyFormView.Line.class).withHeader();
    private static final String QUARTER = "\\d{4}-Q[1-4]";

    private final QuarterlyForms forms;
    private final Caller caller;

    QuarterlyFormResource(QuarterlyForms forms, Caller caller) {
        this.forms = forms;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A quarter's report by Regeling Jeugdwet 8g (kwartaalopgave wachttijden)",
            description = "Of an earlier quarter the form as it last was in that quarter.")
    public QuarterlyFormView getQuarterlyForm(
            @PathParam("consortiumId") UUID consortiumId,
            @QueryParam("quarter")
                    @Pattern(regexp = QUARTER) @Parameter(description = "Such as 2026-Q1, this one by default (kwartaal)")
                    String quarter) {
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(consortiumId)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return forms.of(consortiumId, Optional.ofNullable(quarter));
    }

    @GET
    @Produces("text/csv")
    @Operation(hidden = true)
    public String getQuarterlyFormAsCsv(
            @PathParam("consortiumId") UUID consortiumId,
            @QueryParam("quarter") @Pattern(regexp = QUARTER) String quarter)
            throws JsonProcessingException {
        return CSV.writer(COLUMNS)
                .writeValueAsString(getQuarterlyForm(consortiumId, quarter).lines());
    }
}
