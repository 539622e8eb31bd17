package nl.jeugdhulp.budget.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.problem.Text;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of spendings, idempotent by the consortium's own line numbers. */
@Path("/v1/spending-batches")
@Tag(name = "Spendings")
public class SpendingBatchResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final SpendingBatchService batches;

    SpendingBatchResource(SpendingBatchService batches) {
        this.batches = batches;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(
            summary = "Record a file of spendings: CSV or NDJSON (bestand met bestedingen)",
            description =
                    "Each line is recorded or reported with its reason; the same file again changes nothing. CSV has"
                            + " the columns lineNumber, category, providerId, project, schoolId, periodFrom, periodUntil, amount,"
                            + " bookedOn, commitmentId, separated by a comma or semicolon.")
    public RestResponse<SpendingBatchView> recordSpendings(
            @NotNull @RequestBody(
                            content = {
                                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    byte[] file,
            @Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        MediaType type = headers.getMediaType();
        boolean csv = type != null && type.getSubtype().equals("csv");
        return RestResponse.ok(csv ? batches.csv(file, language) : batches.ndjson(file, language));
    }
}
