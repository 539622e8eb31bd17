package nl.jeugdhulp.budget.reallocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reallocations between categories: the consortium decides alone how its lump sum is spent. */
@Path("/v1/budgets")
@Tag(name = "Spendings")
public class ReallocationResource {
    private final ReallocationService reallocations;

    ReallocationResource(ReallocationService reallocations) {
        this.reallocations = reallocations;
    }

    @POST
    @Path("/{id}/reallocations")
    @RolesAllowed(Role.CONSORTIUM)
    @Idempotent
    @Operation(summary = "Move spending from one category to another (herschikken)")
    @APIResponse(
            responseCode = "201",
            description = "Moved (herschikt)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReallocationView.class)))
    public RestResponse<ReallocationView> reallocateSpending(
            @PathParam("id") UUID id, @NotNull @Valid Reallocation request) {
        ReallocationView view = reallocations.reallocate(id, request);
        return Answers.created("/v1/journal-entries/" + view.journalEntryId(), 0, view);
    }
}
