package nl.jeugdhulp.school.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the operator: do the rules at rest hold? */
@Path("/v1/reconciliation")
@Tag(name = "Operations")
@RolesAllowed(Role.OPERATOR)
class ReconciliationResource {
    private final ReconciliationService reconciliation;

    ReconciliationResource(ReconciliationService reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GET
    @Operation(summary = "Whether the rules at rest hold, with counts to compare (aansluiting)")
    public ReconciliationView getReconciliation() {
        return reconciliation.reconcile();
    }
}
