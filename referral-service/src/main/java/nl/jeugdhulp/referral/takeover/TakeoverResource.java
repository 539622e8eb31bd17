package nl.jeugdhulp.referral.takeover;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Care of the old contracts: watched by the municipality, taken over by the consortium that the family chose. */
@Path("/v1/takeovers")
@Tag(name = "Takeovers", description = "Running care of the old contracts (overnames)")
class TakeoverResource {
    private final TakeoverService takeovers;
    private final TakeoverScope scope;
    private final ObjectMapper json;

    TakeoverResource(TakeoverService takeovers, TakeoverScope scope, ObjectMapper json) {
        this.takeovers = takeovers;
        this.scope = scope;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MUNICIPALITY, Role.CONSORTIUM})
    @Operation(
            summary = "The caller's takeovers, oldest first (overnames)",
            extensions = @Extension(name = Rows.LIST_OF, value = "Takeover"))
    public Page<TakeoverView> listTakeovers(
            @Valid @BeanParam TakeoverFilter filter, @Valid @BeanParam PageRequest page) {
        return takeovers.list(scope.condition(), filter, page);
    }

    @GET
    @Produces({Rows.NDJSON, Rows.CSV})
    @RolesAllowed({Role.MUNICIPALITY, Role.CONSORTIUM})
    @Operation(hidden = true)
    public Rows<TakeoverView> streamTakeovers(@Valid @BeanParam TakeoverFilter filter, @Context HttpHeaders headers) {
        TakeoverScope.Condition mine = scope.condition();
        return Rows.of(page -> takeovers.list(mine, filter, page), headers, json, TakeoverView.class, List::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.MUNICIPALITY, Role.CONSORTIUM})
    @Operation(summary = "One takeover (overname)")
    public RestResponse<TakeoverView> getTakeover(@PathParam("id") UUID id) {
        return answer(takeovers.get(id, scope.condition()));
    }

    @PUT
    @Path("/{id}/consortium")
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(
            summary = "Record the consortium that the family chose (keuze van het consortium)",
            description = "From then on that consortium sees the takeover and can go on with the care.")
    public RestResponse<TakeoverView> chooseConsortium(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TakeoverApi.ChooseConsortium wanted) {
        return answer(takeovers.choose(id, scope.condition(), wanted, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(
            summary = "The old provider stopped (einde hulp bij de oude aanbieder)",
            description = "A consortium can still go on with it within half a year; the days between are counted.")
    public RestResponse<TakeoverView> endTakeover(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TakeoverApi.EndTakeover wanted) {
        return answer(takeovers.end(id, scope.condition(), wanted, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/hand-over")
    @Idempotent
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(
            summary = "Go on with the care at the consortium (overdracht)",
            description = "Starts a trajectory without a referral and without a wait, room or not.")
    public RestResponse<TakeoverView> handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TakeoverApi.HandOver wanted) {
        return answer(takeovers.handOver(id, scope.condition(), wanted, IfMatch.optional(ifMatch)));
    }

    private static RestResponse<TakeoverView> answer(TakeoverView view) {
        return Answers.ok(view.version(), view);
    }
}
