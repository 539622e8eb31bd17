package nl.jeugdhulp.school.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was settled about exceptions, per municipality of residence. */
@Path("/v1/exception-settlements")
@Tag(name = "Exceptions")
class SettlementResource {
    private final SettlementTotals totals;
    private final Caller caller;

    SettlementResource(SettlementTotals totals, Caller caller) {
        this.totals = totals;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.ANALYST})
    @Operation(
            summary = "Settled exceptions of a calendar year per municipality (verrekeningen)",
            description = "Fewer than five people are suppressed with their amount, and so much beside them that no"
                    + " subtraction gives them back. A municipality finds only itself.")
    public SettlementTotalsView getExceptionSettlements(
            @QueryParam("year")
                    @Min(2000) @Max(2200) @Parameter(description = "Default the present year (kalenderjaar)")
                    Integer year) {
        SettlementTotalsView all = totals.of(year);
        if (!caller.is(Role.MUNICIPALITY)) {
            return all;
        }
        MunicipalityCode residence = caller.municipality();
        List<SettlementTotalsView.Line> own = all.items().stream()
                .filter(line -> line.municipality().equals(residence))
                .toList();
        return new SettlementTotalsView(all.asOf(), all.definitionVersion(), all.year(), own, null);
    }
}
