package nl.jeugdhulp.referral.state;

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

/** The state of every referral, so that the operator can compare what the services hold; no personal data. */
@Path("/v1/referral-states")
@Tag(name = "Operations", description = "For the operator (beheer)")
@RolesAllowed(Role.OPERATOR)
class ReferralStateResource {
    private static final String NDJSON = "application/x-ndjson";

    private final ReferralStates states;
    private final ObjectMapper json;

    ReferralStateResource(ReferralStates states, ObjectMapper json) {
        this.states = states;
        this.json = json;
    }

    @GET
    @Produces(NDJSON)
    @Operation(summary = "The status of every referral, one JSON object a line (stand per verwijzing)")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ReferralStateView.class)))
    public StreamingOutput streamReferralStates() {
        return output -> {
            try (OutputStream lines = new BufferedOutputStream(output)) {
                states.each(state -> write(lines, state));
            }
        };
    }

    @GET
    @Path("/counts")
    @Operation(summary = "How much there is, to compare services by (aantallen)")
    public ReferralCountsView getReferralCounts() {
        return states.counts();
    }

    private void write(OutputStream lines, ReferralStateView state) {
        try {
            lines.write(json.writeValueAsBytes(state));
            lines.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
