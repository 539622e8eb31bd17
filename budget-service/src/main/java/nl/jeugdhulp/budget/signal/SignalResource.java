package nl.jeugdhulp.budget.signal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What budgets told: levels passed, underuse while people wait, earmarks without room. */
@Path("/v1/signals")
@Tag(name = "Signals", description = "What budgets told (signalen)")
public class SignalResource {
    private final SignalService signals;

    SignalResource(SignalService signals) {
        this.signals = signals;
    }

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "Signals of budgets, each told once (signalen)")
    public Page<SignalView> listSignals(@BeanParam SignalQuery query, @Valid @BeanParam PageRequest page) {
        return signals.list(query, page);
    }
}
