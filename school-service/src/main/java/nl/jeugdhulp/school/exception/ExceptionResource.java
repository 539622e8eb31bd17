package nl.jeugdhulp.school.exception;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Pupils who go to school in the region and live outside it. */
@Path("/v1/exceptions")
@Tag(name = "Exceptions", description = "Pupils who live outside the region (uitzonderingen)")
class ExceptionResource {
    private final ExceptionService exceptions;

    ExceptionResource(ExceptionService exceptions) {
        this.exceptions = exceptions;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            description = "Opened (geopend)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExceptionApi.View.class)))
    @RolesAllowed({Role.SCHOOL, Role.REFERRER, Role.REGION})
    @Operation(
            summary = "Ask for an exception (uitzondering aanvragen)",
            description = "By the school, its CJG coach or the region, under a pseudonym that the school keeps. The"
                    + " municipality of residence decides; the region acts for it.")
    public RestResponse<ExceptionApi.View> openException(@NotNull @Valid ExceptionApi.Request request) {
        ExceptionApi.View view = exceptions.open(request);
        return Answers.created("/v1/exceptions/" + view.id(), view.version(), view);
    }

    @GET
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.SCHOOL, Role.REFERRER})
    @Operation(summary = "Exceptions that the caller may see (uitzonderingen)")
    public Page<ExceptionApi.View> listExceptions(
            @BeanParam ExceptionFilter filter, @Valid @BeanParam PageRequest page) {
        return exceptions.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.SCHOOL, Role.REFERRER})
    @Operation(summary = "One exception with its steps, owners and deadlines (uitzondering)")
    public RestResponse<ExceptionApi.View> getException(@PathParam("id") UUID id) {
        return answer(exceptions.get(id));
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @RolesAllowed(Role.REGION)
    @Operation(summary = "The residence is confirmed: put it to that municipality (voorleggen)")
    public RestResponse<ExceptionApi.View> submitException(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(exceptions.submit(id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @RolesAllowed({Role.MUNICIPALITY, Role.REGION})
    @Operation(
            summary = "Record what the municipality of residence decided (besluit)",
            description = "By that municipality, or by the region for it. Granted, it holds until its last day.")
    public RestResponse<ExceptionApi.View> decideException(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ExceptionApi.Decision decision) {
        return answer(exceptions.decide(id, decision, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.SCHOOL, Role.REFERRER, Role.REGION})
    @Operation(summary = "Give an exception up (intrekken)")
    public RestResponse<ExceptionApi.View> withdrawException(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(exceptions.withdraw(id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/settlement")
    @Idempotent
    @RolesAllowed(Role.REGION)
    @Operation(summary = "Record what was settled with the municipality of residence (verrekenen)")
    public RestResponse<ExceptionApi.View> settleException(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ExceptionApi.Settlement settlement) {
        return answer(exceptions.settle(id, settlement, IfMatch.optional(ifMatch)));
    }

    private static RestResponse<ExceptionApi.View> answer(ExceptionApi.View view) {
        return Answers.ok(view.version(), view);
    }
}
