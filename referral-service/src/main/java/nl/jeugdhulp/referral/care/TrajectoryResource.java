package nl.jeugdhulp.referral.care;

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
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Care: started, extended and ended by the consortium; read by who referred and who is responsible. */
@Path("/v1/trajectories")
@Tag(name = "Care", description = "Care that follows from a referral (hulptrajecten)")
class TrajectoryResource {
    private final CareService care;
    private final CareScope scope;
    private final Caller caller;
    private final ObjectMapper json;

    TrajectoryResource(CareService care, CareScope scope, Caller caller, ObjectMapper json) {
        this.care = care;
        this.scope = scope;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Started (gestart)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrajectoryView.class)))
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(summary = "Start care for an accepted referral (start jeugdhulp)")
    public RestResponse<TrajectoryView> startCare(@NotNull @Valid CareApi.StartCare wanted) {
        TrajectoryView view = care.start(wanted, caller.consortiumId(), caller.id());
        return Answers.created("/v1/trajectories/" + view.id(), view.version(), view);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONSORTIUM, Role.REFERRER, Role.MUNICIPALITY})
    @Operation(
            summary = "The caller's trajectories, oldest first (hulptrajecten)",
            extensions = @Extension(name = Rows.LIST_OF, value = "Trajectory"))
    public Page<TrajectoryView> listTrajectories(
            @Valid @BeanParam TrajectoryFilter filter, @Valid @BeanParam PageRequest page) {
        return care.list(scope.condition(), filter, page);
    }

    @GET
    @Produces({Rows.NDJSON, Rows.CSV})
    @RolesAllowed({Role.CONSORTIUM, Role.REFERRER, Role.MUNICIPALITY})
    @Operation(hidden = true)
    public Rows<TrajectoryView> streamTrajectories(
            @Valid @BeanParam TrajectoryFilter filter, @Context HttpHeaders headers) {
        CareScope.Condition mine = scope.condition();
        return Rows.of(
                page -> care.list(mine, filter, page),
                headers,
                json,
                TrajectoryRow.class,
                view -> List.of(TrajectoryRow.of(view)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.REFERRER, Role.MUNICIPALITY})
    @Operation(summary = "One trajectory (hulptraject)")
    public RestResponse<TrajectoryView> getTrajectory(@PathParam("id") UUID id) {
        return answer(care.get(id, scope.condition()));
    }

    @POST
    @Path("/{id}/components")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Added (toegevoegd)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrajectoryView.class)))
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(
            summary = "Add help to running care (hulponderdeel toevoegen)",
            description = "Needs no new referral; the contact person stays.")
    public RestResponse<TrajectoryView> addHelp(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CareApi.AddHelp wanted) {
        TrajectoryView view = care.addHelp(id, scope.condition(), wanted, IfMatch.optional(ifMatch));
        return Answers.created("/v1/trajectories/" + id, view.version(), view);
    }

    @POST
    @Path("/{id}/components/{componentId}/ending")
    @Idempotent
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(summary = "End one help component (hulponderdeel beëindigen)")
    public RestResponse<TrajectoryView> endHelp(
            @PathParam("id") UUID id,
            @PathParam("componentId") UUID componentId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CareApi.Ending wanted) {
        return answer(care.endHelp(id, componentId, scope.condition(), wanted, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/components/{componentId}/provider-change")
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Changed (gewijzigd)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrajectoryView.class)))
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(
            summary = "The same help by another provider (wijziging aanbieder)",
            description = "Ends the component and adds one without a day between them; the contact person stays.")
    public RestResponse<TrajectoryView> changeProvider(
            @PathParam("id") UUID id,
            @PathParam("componentId") UUID componentId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CareApi.ChangeProvider wanted) {
        TrajectoryView view =
                care.changeProvider(id, componentId, scope.condition(), wanted, IfMatch.optional(ifMatch));
        return Answers.created("/v1/trajectories/" + id, view.version(), view);
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(summary = "End care with its outcome (einde jeugdhulp)")
    public RestResponse<TrajectoryView> endCare(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CareApi.Ending wanted) {
        return answer(care.end(id, scope.condition(), wanted, IfMatch.optional(ifMatch), caller.id()));
    }

    @POST
    @Path("/{id}/resumption")
    @Idempotent
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(
            summary = "Resume care within half a year of its end (hervatting)",
            description = "It is the same care, with the same contact person; afterwards a new referral is needed.")
    public RestResponse<TrajectoryView> resumeCare(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CareApi.ResumeCare wanted) {
        return answer(care.resume(id, scope.condition(), wanted, IfMatch.optional(ifMatch), caller.id()));
    }

    @PUT
    @Path("/{id}/contact-person")
    @RolesAllowed(Role.CONSORTIUM)
    @Operation(summary = "Change the contact person, with a reason (aanspreekpunt wijzigen)")
    public RestResponse<TrajectoryView> changeContactPerson(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CareApi.ChangeContactPerson wanted) {
        return answer(care.changeContactPerson(id, scope.condition(), wanted, IfMatch.required(ifMatch)));
    }

    private static RestResponse<TrajectoryView> answer(TrajectoryView view) {
        return Answers.ok(view.version(), view);
    }
}
