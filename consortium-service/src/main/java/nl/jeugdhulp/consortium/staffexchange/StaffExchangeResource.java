package nl.jeugdhulp.consortium.staffexchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.ChangedSince;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Practitioners of one consortium who work for another for a while, and what was learnt from it. */
@Path("/v1/staff-exchanges")
@Tag(name = "Staff exchanges", description = "Practitioners work elsewhere for a while (uitwisseling van medewerkers)")
@RolesAllowed(Role.CONSORTIUM)
class StaffExchangeResource {
    private final StaffExchangeService exchanges;
    private final Caller caller;

    StaffExchangeResource(StaffExchangeService exchanges, Caller caller) {
        this.exchanges = exchanges;
        this.caller = caller;
    }

    @Schema(description = "What a consortium tells about an exchange; no names of people (ervaring)")
    record TellExperience(
            @NotNull @Min(1) @Max(5) @Schema(description = "From 1 to 5 (waardering)")
            Integer rating,

            @NotBlank @Size(max = 4000) @Schema(description = "What was learnt (geleerd)")
            String learned) {}

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "All exchanges with their experiences (uitwisselingen)")
    public Page<StaffExchangeView> listStaffExchanges(
            @BeanParam ChangedSince since, @Valid @BeanParam PageRequest page) {
        return exchanges.list(since.moment(), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "One exchange with its experiences (uitwisseling)")
    public RestResponse<StaffExchangeView> getStaffExchange(@PathParam("id") UUID id) {
        return ok(exchanges.get(id));
    }

    @POST
    @Idempotent
    @Operation(summary = "Offer that an own practitioner works elsewhere (uitwisseling voorstellen)")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StaffExchangeView.class)))
    public RestResponse<StaffExchangeView> proposeStaffExchange(@NotNull @Valid ProposeExchange proposal) {
        return created(exchanges.propose(caller.consortiumId(), proposal));
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(summary = "Agree, as the consortium that receives the practitioner (uitwisseling aanvaarden)")
    public RestResponse<StaffExchangeView> acceptStaffExchange(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(exchanges.agree(caller.consortiumId(), id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @Operation(summary = "Call the exchange off, as one of the two consortia (uitwisseling afzeggen)")
    public RestResponse<StaffExchangeView> cancelStaffExchange(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(exchanges.cancel(caller.consortiumId(), id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/experiences")
    @Idempotent
    @Operation(summary = "Tell what came of it, as one of the two consortia (ervaring delen)")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StaffExchangeView.class)))
    public RestResponse<StaffExchangeView> tellExperience(
            @PathParam("id") UUID id, @NotNull @Valid TellExperience experience) {
        return created(exchanges.tell(caller.consortiumId(), id, experience.rating(), experience.learned()));
    }

    private static RestResponse<StaffExchangeView> ok(StaffExchangeService.Answer answer) {
        return Answers.ok(answer.version(), answer.view());
    }

    private static RestResponse<StaffExchangeView> created(StaffExchangeService.Answer answer) {
        return Answers.created("/v1/staff-exchanges/" + answer.view().id(), answer.version(), answer.view());
    }
}
