package nl.jeugdhulp.school.roll;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of files with schools. */
@Path("/v1/school-imports")
@Tag(name = "School imports", description = "Imports of DUO's files with schools (imports van scholen)")
@RolesAllowed(Role.REGION)
class SchoolImportResource {
    private static final long NEVER_CHANGES = 0;

    private final SchoolImportService imports;
    private final Caller caller;

    SchoolImportResource(SchoolImportService imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Import schools from a file as DUO publishes it (scholen importeren)",
            description = "Establishments or pupils, separated by ; or , and in UTF-8 or cp1252, with the column names"
                    + " of any year. A second import changes only what changed; what people said of a school stays.")
    public RestResponse<SchoolImportView> importSchools(
            @QueryParam("schoolYear")
                    @Parameter(
                            description =
                                    "Year that a column of pupils without year counts; default the present (schooljaar)")
                    SchoolYear schoolYear,
            @NotNull @RequestBody(
                            description = "The file (csv-bestand)",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING)))
                    byte[] file) {
        SchoolImportView report = imports.take(file, schoolYear, caller.id());
        return Answers.created("/v1/school-imports/" + report.id(), NEVER_CHANGES, report);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "The report of an import (importverslag)")
    public RestResponse<SchoolImportView> getSchoolImport(@PathParam("id") UUID id) {
        return Answers.ok(NEVER_CHANGES, imports.get(id));
    }
}
