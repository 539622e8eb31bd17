package nl.jeugdhulp.budget.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.YearMonth;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Closing months and years, and settling them. */
@Path("/v1/budgets")
@Tag(name = "Closing", description = "Closed periods and settlement (afsluiting en afrekening)")
public class ClosingResource {
    private final ClosingService closing;

    ClosingResource(ClosingService closing) {
        this.closing = closing;
    }

    /** A month to close. */
    @Schema(name = "MonthToClose", description = "A month to close (af te sluiten maand)")
    public record MonthToClose(
            @NotNull @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])")
            @Schema(description = "Year and month, such as 2026-03")
            String month) {}

    @GET
    @Path("/{id}/closed-months")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "Months in which nothing can be booked any more (afgesloten maanden)")
    public ClosedMonths listClosedMonths(@PathParam("id") UUID id) {
        return closing.months(id);
    }

    @POST
    @Path("/{id}/closed-months")
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(summary = "Close a month that is over, for good (maand afsluiten)")
    public RestResponse<ClosedMonths> closeMonth(@PathParam("id") UUID id, @NotNull @Valid MonthToClose request) {
        return Answers.ok(0, closing.closeMonth(id, YearMonth.parse(request.month())));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(summary = "Close the books of a year that is over (jaar afsluiten)")
    public RestResponse<ClosedMonths> closeBudget(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.ok(0, closing.closeYear(id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/settlement")
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(summary = "Settle the surplus or own risk of a closed year (afrekenen)")
    public RestResponse<SettlementView> settleBudget(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.ok(0, closing.settle(id, IfMatch.optional(ifMatch)));
    }

    @GET
    @Path("/{id}/settlement")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "The settlement of a year (afrekening)")
    public RestResponse<SettlementView> getSettlement(@PathParam("id") UUID id) {
        return Answers.ok(0, closing.get(id));
    }
}
