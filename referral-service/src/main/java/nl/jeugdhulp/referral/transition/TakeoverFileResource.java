package nl.jeugdhulp.referral.transition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of running care, which the municipality brings because only it knows all its inhabitants in care. */
@Path("/v1/takeovers")
@Tag(name = "Takeovers")
class TakeoverFileResource {
    private final TakeoverImports imports;
    private final Caller caller;

    TakeoverFileResource(TakeoverImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({Rows.NDJSON, Rows.CSV})
    @Idempotent
    @APIResponse(
            responseCode = "202",
            description = "Taken in, processing goes on (ontvangen)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakeoverImportView.class)))
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(
            summary = "Take over running care of the old contracts from a file (overnames importeren)",
            description = "CSV or NDJSON, at most 100,000 rows of the municipality's own inhabitants. Answers when the"
                    + " file is in; its processing goes on, also after a restart, and is followed at Location. Each row"
                    + " is taken or reported; a youth, provider, help category and first day that are known add nothing."
                    + " Fields: bsn, or familyName, givenNames, sex, postcode and houseNumber without one; birthDate,"
                    + " municipality, providerAgb, providerName, helpCategory (name or JZ020), startDate, lastDay,"
                    + " schoolId, consortiumId. Columns are separated by a comma or semicolon.")
    public RestResponse<TakeoverImportView> importTakeovers(
            @NotNull @RequestBody(
                            description = "The file (bestand)",
                            content = {
                                @Content(mediaType = Rows.NDJSON, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = Rows.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream file,
            @Context HttpHeaders headers) {
        boolean csv = headers.getMediaType().getSubtype().equals("csv");
        TakeoverImportView view = imports.receive(file, csv, caller.municipality(), caller.id());
        return RestResponse.ResponseBuilder.<TakeoverImportView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/v1/takeover-imports/" + view.id()))
                .entity(view)
                .build();
    }
}
