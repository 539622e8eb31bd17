package nl.jeugdhulp.school.pasthelp;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
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

/** Imports of help given in school years before the suite counted it. */
@Path("/v1/help-imports")
@Tag(name = "Help statistics")
@RolesAllowed(Role.REGION)
class HelpImportResource {
    private static final long NEVER_CHANGES = 0;

    private final HelpImportService imports;
    private final Caller caller;

    HelpImportResource(HelpImportService imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Imported (geïmporteerd)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HelpImportView.class)))
    @Operation(
            summary = "Import help of past school years (hulp van eerdere jaren importeren)",
            description = "Columns schoolYear, schoolId, count, and helpCategory or consortiumId, or neither for the"
                    + " whole school, then with organisations and practitioners; Dutch names too. A count is a number,"
                    + " <5, or empty: a gap, which is not a zero. A second import changes only what changed.")
    public RestResponse<HelpImportView> importHelp(
            @NotNull @RequestBody(
                            description = "The file (csv-bestand)",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
                    byte[] file) {
        HelpImportView report = imports.take(file, caller.id());
        return Answers.created("/v1/help-imports/" + report.id(), NEVER_CHANGES, report);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "The report of an import of past help (importverslag)")
    public RestResponse<HelpImportView> getHelpImport(@PathParam("id") UUID id) {
        return Answers.ok(NEVER_CHANGES, imports.get(id));
    }
}
