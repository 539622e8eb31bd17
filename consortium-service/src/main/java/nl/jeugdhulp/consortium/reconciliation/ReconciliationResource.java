package nl.jeugdhulp.consortium.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the rules hold that must hold once everything has come to rest. */
@Path("/v1/reconciliation")
@Tag(name = "Operations", description = "For the operator (beheer)")
@RolesAllowed(Role.OPERATOR)
class ReconciliationResource {
    private static final String NDJSON = "application/x-ndjson";

    private final Reconciliation reconciliation;
    private final ObjectMapper json;

    ReconciliationResource(Reconciliation reconciliation, ObjectMapper json) {
        this.reconciliation = reconciliation;
        this.json = json;
    }

    @GET
    @Operation(summary = "Each rule with the number of times it is broken (controle)")
    public ReconciliationView getReconciliation() {
        return reconciliation.check();
    }

    @GET
    @Path("/placements")
    @Produces(NDJSON)
    @Operation(summary = "Every referral with its state, one JSON object a line (stand per verwijzing)")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = PlacementStateView.class)))
    public StreamingOutput streamPlacementStates() {
        return output -> {
            try (OutputStream lines = new BufferedOutputStream(output)) {
                reconciliation.eachState(state -> write(lines, state));
            }
        };
    }

    private void write(OutputStream lines, PlacementStateView state) {
        try {
            lines.write(json.writeValueAsBytes(state));
            lines.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
