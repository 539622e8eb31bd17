package nl.jeugdhulp.referral.transition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.Text;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How far files of running care are, and what became of their rows. */
@Path("/v1/takeover-imports")
@Tag(name = "Takeovers")
@RolesAllowed(Role.MUNICIPALITY)
class TakeoverImportResource {
    private final TakeoverImports imports;
    private final Caller caller;
    private final ObjectMapper json;

    TakeoverImportResource(TakeoverImports imports, Caller caller, ObjectMapper json) {
        this.imports = imports;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Operation(summary = "The municipality's files, oldest first (imports)")
    public Page<TakeoverImportView> listTakeoverImports(@Valid @BeanParam PageRequest page) {
        return imports.list(caller.municipality(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a file is (voortgang van een import)")
    public RestResponse<TakeoverImportView> getTakeoverImport(@PathParam("id") UUID id) {
        TakeoverImportView view = imports.get(id, caller.municipality());
        return Answers.ok(view.version(), view);
    }

    @GET
    @Path("/{id}/rows")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What became of each row, in the order of the file (resultaat per rij)",
            description = "While the file is processed, the rows processed until now. Names fields, never values.",
            extensions = @Extension(name = Rows.LIST_OF, value = "TakeoverImportRow"))
    public Page<ImportRowView> listTakeoverImportRows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") ImportRowView.RowOutcome outcome,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        return imports.rows(id, caller.municipality(), outcome, language(headers), page);
    }

    @GET
    @Path("/{id}/rows")
    @Produces({Rows.NDJSON, Rows.CSV})
    @Operation(hidden = true)
    public Rows<ImportRowView> streamTakeoverImportRows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") ImportRowView.RowOutcome outcome,
            @Context HttpHeaders headers) {
        MunicipalityCode mine = caller.municipality();
        Locale language = language(headers);
        imports.get(id, mine);
        return Rows.of(
                page -> imports.rows(id, mine, outcome, language, page),
                headers,
                json,
                ImportRowView.Line.class,
                ImportRowView::lines);
    }

    private static Locale language(HttpHeaders headers) {
        return Text.preferred(headers.getAcceptableLanguages());
    }
}
