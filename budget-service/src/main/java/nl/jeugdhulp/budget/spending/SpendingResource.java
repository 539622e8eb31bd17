package nl.jeugdhulp.budget.spending;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Spendings: recorded by the consortium on whatever it chooses, as an amount. */
@Path("/v1/spendings")
@Tag(name = "Spendings", description = "What consortia spend of their lump sums (bestedingen)")
public class SpendingResource {
    private final SpendingService spendings;
    private final ObjectMapper json;

    SpendingResource(SpendingService spendings, ObjectMapper json) {
        this.spendings = spendings;
        this.json = json;
    }

    @POST
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(
            summary = "Record a spending of the own lump sum (besteding vastleggen)",
            description = "The same line number with the same content again changes nothing and answers 200. A spending"
                    + " has no tariff, hours or youth; a line that bears one is refused.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded and booked (vastgelegd)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SpendingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "This line was recorded before (al vastgelegd)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SpendingView.class)))
    public RestResponse<SpendingView> recordSpending(@NotNull @Valid SpendingRequest request) {
        SpendingService.Answer answer = spendings.record(request);
        SpendingView view = answer.view();
        return answer.isNew()
                ? Answers.created("/v1/spendings/" + view.id(), view.version(), view)
                : Answers.ok(view.version(), view);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(
            summary = "Spendings that the caller may see (bestedingen)",
            description = "A page as JSON, or the whole list as NDJSON or CSV by what is accepted.",
            extensions = @Extension(name = Rows.LIST_OF, value = "Spending"))
    public Page<SpendingView> listSpendings(@BeanParam SpendingQuery query, @Valid @BeanParam PageRequest page) {
        return spendings.list(spendings.own(), query, page);
    }

    @GET
    @Produces({Rows.NDJSON, Rows.CSV})
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(hidden = true)
    public Rows<SpendingView> streamSpendings(@BeanParam SpendingQuery query, @Context HttpHeaders headers) {
        Optional<UUID> own = spendings.own();
        return Rows.of(
                page -> spendings.list(own, query, page),
                headers,
                json,
                SpendingRow.class,
                view -> List.of(SpendingRow.of(view)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "One spending (besteding)")
    public RestResponse<SpendingView> getSpending(@PathParam("id") UUID id) {
        SpendingView view = spendings.get(id);
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/reversal")
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(summary = "Undo a spending by one reversal (terugdraaien)")
    public RestResponse<SpendingView> reverseSpending(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        SpendingView view = spendings.reverse(id, IfMatch.optional(ifMatch));
        return Answers.ok(view.version(), view);
    }
}
