package nl.jeugdhulp.platform.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Messages that could not be processed: the operator sees, replays or discards them. */
@Path("/v1/dead-letters")
@Tag(name = "Operations", description = "For the operator (beheer)")
@RolesAllowed(Role.OPERATOR)
public class DeadLetterResource {
    private final DeadLetters deadLetters;
    private final Caller caller;

    DeadLetterResource(DeadLetters deadLetters, Caller caller) {
        this.deadLetters = deadLetters;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Messages that could not be processed, oldest first (onverwerkbare berichten)")
    public Page<DeadLetterView> listDeadLetters(
            @QueryParam("status") @DefaultValue("OPEN") DeadLetter.Status status,
            @QueryParam("changedSince")
                    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
                    Instant changedSince,
            @Valid @BeanParam PageRequest page) {
        return deadLetters.list(status, changedSince, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One message that could not be processed (onverwerkbaar bericht)")
    public RestResponse<DeadLetterView> getDeadLetter(@PathParam("id") UUID id) {
        DeadLetterView view = deadLetters.get(id);
        return Answers.ok(view.version(), view);
    }

    @POST
    @Idempotent
    @Path("/{id}/replay")
    @Operation(summary = "Process the message again (opnieuw verwerken)")
    public RestResponse<DeadLetterView> replayDeadLetter(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        DeadLetterView view = deadLetters.replay(id, IfMatch.optional(ifMatch), caller.id());
        return Answers.ok(view.version(), view);
    }

    @POST
    @Idempotent
    @Path("/{id}/disposal")
    @Operation(summary = "Set the message aside without processing it (terzijde leggen)")
    public RestResponse<DeadLetterView> discardDeadLetter(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        DeadLetterView view = deadLetters.discard(id, IfMatch.optional(ifMatch), caller.id());
        return Answers.ok(view.version(), view);
    }
}
