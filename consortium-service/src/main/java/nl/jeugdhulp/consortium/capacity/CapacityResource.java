package nl.jeugdhulp.consortium.capacity;

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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.ChangedSince;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The places that consortia report. */
@Path("/v1/capacities")
@Tag(name = "Capacity", description = "Places and how they are used (capaciteit)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class CapacityResource {
    private final CapacityService capacities;
    private final Caller caller;

    CapacityResource(CapacityService capacities, Caller caller) {
        this.capacities = capacities;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Places and their use; a consortium sees its own (capaciteit)")
    public Page<CapacityView> listCapacities(
            @QueryParam("helpCategory") @Parameter(description = "Only this category (hulpcategorie)")
                    HelpCategory category,
            @BeanParam ChangedSince reported,
            @Valid @BeanParam PageRequest page) {
        Optional<UUID> own = caller.is(Role.CONSORTIUM) ? Optional.of(caller.consortiumId()) : Optional.empty();
        return capacities.list(own, Optional.ofNullable(category), reported.moment(), page);
    }

    @GET
    @Path("/{consortiumId}/{helpCategory}")
    @Operation(summary = "Places of one consortium in one category (capaciteit)")
    public RestResponse<CapacityView> getCapacity(
            @PathParam("consortiumId") UUID consortiumId, @PathParam("helpCategory") HelpCategory category) {
        onlyOwn(consortiumId);
        CapacityService.Reported found = capacities.get(new CareListId(consortiumId, category));
        return Answers.ok(found.version(), found.view());
    }

    @PUT
    @Path("/{consortiumId}/{helpCategory}")
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(
            summary = "Report all places of one category (capaciteit opgeven)",
            description =
                    "If-Match is needed when the category was reported before. More places are filled at once from the"
                            + " waiting list; fewer than are in use is allowed, shows as excess, and no new place is given"
                            + " until it is worked off.")
    public RestResponse<CapacityView> putCapacity(
            @PathParam("consortiumId") UUID consortiumId,
            @PathParam("helpCategory") HelpCategory category,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CapacityReport report) {
        onlyOwn(consortiumId);
        CapacityService.Reported answer = capacities.put(new CareListId(consortiumId, category), report, ifMatch);
        return answer.first()
                ? Answers.created("/v1/capacities/" + consortiumId + "/" + category, answer.version(), answer.view())
                : Answers.ok(answer.version(), answer.view());
    }

    @POST
    @Path("/{consortiumId}/bulk-report")
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(summary = "Report all places of several categories, all or none (capaciteit in bulk opgeven)")
    public RestResponse<List<CapacityView>> reportCapacities(
            @PathParam("consortiumId") @Parameter(description = "The own consortium") UUID consortiumId,
            @NotNull @Valid CapacityBulkReport report) {
        onlyOwn(consortiumId);
        return RestResponse.ok(capacities.putAll(consortiumId, report));
    }

    private void onlyOwn(UUID consortiumId) {
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(consortiumId)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }
}
