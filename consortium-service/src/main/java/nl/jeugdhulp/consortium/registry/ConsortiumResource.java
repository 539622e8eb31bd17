package nl.jeugdhulp.consortium.registry;

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
import nl.jeugdhulp.platform.paging.ChangedSince;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The consortia: contract, profile and members. */
@Path("/v1/consortia")
@Tag(name = "Consortia", description = "Who they are and what they offer (consortia)")
@RolesAllowed({Role.REFERRER, Role.SCHOOL, Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST, Role.OPERATOR
})
class ConsortiumResource {
    private final ConsortiumService consortia;
    private final Caller caller;

    ConsortiumResource(ConsortiumService consortia, Caller caller) {
        this.consortia = consortia;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "All consortia with their members of a day (consortia)")
    public Page<ConsortiumView> listConsortia(
            @QueryParam("date") @Parameter(description = "The day, today by default (peildatum)") LocalDate date,
            @BeanParam ChangedSince since,
            @Valid @BeanParam PageRequest page) {
        return consortia.list(Optional.ofNullable(date), since.moment(), page);
    }

    @GET
    @Path("/{consortiumId}")
    @Operation(summary = "One consortium as it was on a day (consortium)")
    public RestResponse<ConsortiumView> getConsortium(
            @PathParam("consortiumId") UUID id,
            @QueryParam("date") @Parameter(description = "The day, today by default (peildatum)") LocalDate date) {
        return ok(consortia.get(id, Optional.ofNullable(date)));
    }

    @PUT
    @Path("/{consortiumId}")
    @RolesAllowed(Role.REGION)
    @Operation(
            summary = "Lay down contract and profile of a consortium (consortium vastleggen)",
            description = "Makes the consortium when there is none with this id; If-Match is needed when there is.")
    public RestResponse<ConsortiumView> putConsortium(
            @PathParam("consortiumId") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ConsortiumProfile profile) {
        Versioned<ConsortiumView> answer = consortia.put(id, profile, ifMatch);
        return answer.created() ? created("/v1/consortia/" + id, answer) : ok(answer);
    }

    @GET
    @Path("/{consortiumId}/members")
    @Operation(summary = "All providers, past and future ones included (jeugdhulpaanbieders)")
    public Page<MemberView> listMembers(@PathParam("consortiumId") UUID id, @Valid @BeanParam PageRequest page) {
        return consortia.members(id, page);
    }

    @GET
    @Path("/{consortiumId}/members/{providerId}")
    @Operation(summary = "One provider in a consortium (jeugdhulpaanbieder)")
    public RestResponse<MemberView> getMember(
            @PathParam("consortiumId") UUID id, @PathParam("providerId") UUID providerId) {
        return ok(consortia.member(id, providerId));
    }

    @PUT
    @Path("/{consortiumId}/members/{providerId}")
    @RolesAllowed({Role.REGION, Role.CONSORTIUM})
    @Operation(
            summary = "Take a provider in, change or end its membership (deelname vastleggen)",
            description = "If-Match is needed when the provider is a member already; its ETag is the consortium's.")
    public RestResponse<MemberView> putMember(
            @PathParam("consortiumId") UUID id,
            @PathParam("providerId") UUID providerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MemberRequest request) {
        if (!caller.is(Role.REGION) && !caller.consortiumId().equals(id)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        Versioned<MemberView> answer = consortia.putMember(id, providerId, request, ifMatch);
        return answer.created() ? created("/v1/consortia/" + id + "/members/" + providerId, answer) : ok(answer);
    }

    private static <T> RestResponse<T> ok(Versioned<T> answer) {
        return Answers.ok(answer.version(), answer.view());
    }

    private static <T> RestResponse<T> created(String location, Versioned<T> answer) {
        return Answers.created(location, answer.version(), answer.view());
    }
}
