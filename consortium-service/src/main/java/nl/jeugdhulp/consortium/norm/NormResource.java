package nl.jeugdhulp.consortium.norm;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How long a wait may last, and which last longer. */
@Path("/v1")
@Tag(name = "Waiting lists", description = "Who waits, in which order, how long (wachtlijsten)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class NormResource {
    private final NormService norms;
    private final Caller caller;

    NormResource(NormService norms, Caller caller) {
        this.norms = norms;
        this.caller = caller;
    }

    @GET
    @Path("/waiting-norms")
    @RolesAllowed({Role.REFERRER, Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(summary = "The longest acceptable wait for each urgency and category (wachttijdnormen)")
    public List<NormView> listWaitingNorms() {
        return norms.list();
    }

    @PUT
    @Path("/waiting-norms/{urgency}/{helpCategory}")
    @RolesAllowed(Role.REGION)
    @Operation(
            summary = "Set the norm of one urgency and category (wachttijdnorm vaststellen)",
            description = "If-Match is needed when a norm was set before.")
    public RestResponse<NormView> putWaitingNorm(
            @PathParam("urgency") Urgency urgency,
            @PathParam("helpCategory") HelpCategory category,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NormRequest request) {
        NormService.Set answer = norms.put(urgency, category, request, ifMatch);
        return Answers.ok(answer.version(), answer.view());
    }

    @GET
    @Path("/norm-breach-counts")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
    @Operation(
            summary = "How many waits outlast the norm now, a consortium's own or all (aantal overschrijdingen)",
            description = "No totals are given, so that no number that is left out can be found by subtraction.")
    public BreachCountsView getNormBreachCounts() {
        return norms.breachCounts(caller.is(Role.CONSORTIUM) ? Optional.of(caller.consortiumId()) : Optional.empty());
    }

    @GET
    @Path("/norm-breaches")
    @Operation(summary = "Waits that outlast the norm (overschrijdingen van de norm)")
    public Page<BreachView> listNormBreaches(@Valid @BeanParam PageRequest page) {
        return norms.breaches(PlacementScope.of(caller), page);
    }
}
