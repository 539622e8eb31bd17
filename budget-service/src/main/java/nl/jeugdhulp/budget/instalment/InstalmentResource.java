package nl.jeugdhulp.budget.instalment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How the municipalities pay their contributions. */
@Path("/v1/budgets")
@Tag(name = "Instalments", description = "Contributions paid in parts (termijnen)")
public class InstalmentResource {
    private final InstalmentService instalments;

    InstalmentResource(InstalmentService instalments) {
        this.instalments = instalments;
    }

    @GET
    @Path("/{id}/instalments")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "Instalments of a budget; a municipality sees its own (termijnen)")
    public List<InstalmentView> listInstalments(@PathParam("id") UUID id) {
        return instalments.list(id);
    }

    @POST
    @Path("/{id}/instalments/{number}/payment")
    @RolesAllowed(Role.MUNICIPALITY)
    @Idempotent
    @Operation(summary = "Say that the own instalment was paid (termijn betaald)")
    public RestResponse<InstalmentView> payInstalment(@PathParam("id") UUID id, @PathParam("number") int number) {
        return Answers.ok(0, instalments.pay(id, number));
    }
}
