package nl.jeugdhulp.consortium.practitioner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who works for a consortium; a municipality sees what they can do, not who they are. */
@Path("/v1/consortia/{consortiumId}/practitioners")
@Tag(name = "Consortia", description = "Who they are and what they offer (consortia)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class PractitionerResource {
    private final PractitionerService practitioners;
    private final Caller caller;

    PractitionerResource(PractitionerService practitioners, Caller caller) {
        this.practitioners = practitioners;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who works for the consortium on a day, with names for itself and the region (behandelaars)")
    public Page<PractitionerView> listPractitioners(
            @PathParam("consortiumId") UUID consortiumId,
            @QueryParam("date") @Parameter(description = "The day, today by default (peildatum)") LocalDate date,
            @Valid @BeanParam PageRequest page) {
        onlyOwn(consortiumId);
        return practitioners.list(consortiumId, Optional.ofNullable(date), page).map(this::shown);
    }

    @GET
    @Path("/{practitionerId}")
    @Operation(summary = "One practitioner as laid down last (behandelaar)")
    public RestResponse<PractitionerView> getPractitioner(
            @PathParam("consortiumId") UUID consortiumId, @PathParam("practitionerId") UUID practitionerId) {
        onlyOwn(consortiumId);
        PractitionerService.Answer found = practitioners.get(consortiumId, practitionerId);
        return Answers.ok(found.version(), shown(found.view()));
    }

    @PUT
    @Path("/{practitionerId}")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(
            summary = "Register a practitioner, change or end the work (behandelaar vastleggen)",
            description =
                    "If-Match is needed when the practitioner is known already. The others are told without names.")
    public RestResponse<PractitionerView> putPractitioner(
            @PathParam("consortiumId") UUID consortiumId,
            @PathParam("practitionerId") UUID practitionerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PractitionerRequest request) {
        onlyOwn(consortiumId);
        PractitionerService.Answer answer = practitioners.put(consortiumId, practitionerId, request, ifMatch);
        return answer.created()
                ? Answers.created(
                        "/v1/consortia/" + consortiumId + "/practitioners/" + practitionerId,
                        answer.version(),
                        answer.view())
                : Answers.ok(answer.version(), answer.view());
    }

    private PractitionerView shown(PractitionerView view) {
        return caller.is(Role.CONSORTIUM) || caller.is(Role.REGION) ? view : view.withoutName();
    }

    private void onlyOwn(UUID consortiumId) {
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(consortiumId)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }
}
