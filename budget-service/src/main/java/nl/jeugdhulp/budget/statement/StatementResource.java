package nl.jeugdhulp.budget.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The account of a year, for people, spreadsheets and accountants. */
@Path("/v1/budgets")
@Tag(name = "Accountability", description = "Statements and the accountant's file (verantwoording)")
public class StatementResource {
    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";

    private final StatementService statements;
    private final AuditFile auditFile;
    private final Clock clock;

    StatementResource(StatementService statements, AuditFile auditFile, Clock clock) {
        this.statements = statements;
        this.auditFile = auditFile;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/statement")
    @Produces({MediaType.APPLICATION_JSON, CSV, PDF})
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "Account of a year as JSON, CSV or a PDF to be signed (verantwoording)")
    @APIResponse(
            responseCode = "200",
            description = "The account (verantwoording)",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response getStatement(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        StatementView statement = statements.of(id);
        return switch (wanted(headers.getAcceptableMediaTypes())) {
            case CSV ->
                Response.ok(
                                StatementLines.of(statement, clock.getZone())
                                        .csv()
                                        .getBytes(StandardCharsets.UTF_8),
                                CSV + ";charset=UTF-8")
                        .build();
            case PDF ->
                Response.ok(StatementPdf.of(StatementLines.of(statement, clock.getZone())), PDF)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"statement-" + statement.year() + ".pdf\"")
                        .build();
            default -> Response.ok(statement, MediaType.APPLICATION_JSON).build();
        };
    }

    @GET
    @Path("/{id}/audit-file")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "The ledger as XML Auditfile Financieel 3.2 for the accountant (auditfile)")
    @APIResponse(
            responseCode = "200",
            description = "XAF 3.2 (auditfile)",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response getAuditFile(@PathParam("id") UUID id) {
        return Response.ok(auditFile.of(id), MediaType.APPLICATION_XML).build();
    }

    private static String wanted(List<MediaType> acceptable) {
        for (MediaType type : acceptable) {
            for (String ours : List.of(MediaType.APPLICATION_JSON, CSV, PDF)) {
                if (type.isCompatible(MediaType.valueOf(ours))) {
                    return ours;
                }
            }
        }
        return MediaType.APPLICATION_JSON;
    }
}
