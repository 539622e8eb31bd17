package nl.jeugdhulp.school.roll;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of files with schools. */
@Path("/v1/school-imports")
@Tag(name = "School imports", description = "Imports of DUO's files with schools (imports van scholen)")
@RolesAllowed(Role.REGION)
class SchoolImportResource {
    private static final long NEVER_CHANGES = 0;

    private final SchoolImportService imports;
    private final ObjectMapper json;
    private final Caller caller;

    SchoolImportResource(SchoolImportService imports, ObjectMapper json, Caller caller) {
        this.imports = imports;
        this.json = json;
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
                            schema = @Schema(implementation = SchoolImportView.class)))
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
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
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

    @GET
    @Path("/{id}/rows")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The rows of an import (rijen van een import)",
            description = "As JSON in pages; as text/csv and application/x-ndjson all at once.",
            extensions = @Extension(name = Rows.LIST_OF, value = "SchoolImportRow"))
    public Page<SchoolImportView.RowView> listSchoolImportRows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows with this outcome (uitkomst)")
                    RowOutcome outcome,
            @Valid @BeanParam PageRequest page) {
        return imports.rows(id, outcome, page);
    }

    @GET
    @Path("/{id}/rows")
    @Produces({Rows.NDJSON, Rows.CSV})
    @Operation(hidden = true)
    public Rows<SchoolImportView.RowView> streamSchoolImportRows(
            @PathParam("id") UUID id, @QueryParam("outcome") RowOutcome outcome, @Context HttpHeaders headers) {
        imports.get(id);
        return Rows.of(
                page -> imports.rows(id, outcome, page), headers, json, CsvRow.class, row -> List.of(CsvRow.of(row)));
    }

    /** A row as a line of a csv file. */
    @JsonPropertyOrder({"line", "schoolId", "outcome", "remarks"})
    record CsvRow(int line, String schoolId, RowOutcome outcome, String remarks) {
        static CsvRow of(SchoolImportView.RowView row) {
            return new CsvRow(row.line(), row.schoolId(), row.outcome(), String.join("; ", row.remarks()));
        }
    }
}
