package nl.jeugdhulp.consortium.waiting;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.rows.Rows;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The waiting lists, one for each consortium and category. */
@Path("/v1")
@Tag(name = "Waiting lists", description = "Who waits, in which order, how long (wachtlijsten)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class WaitingListResource {
    private final WaitingLists lists;
    private final Caller caller;
    private final ObjectMapper json;

    WaitingListResource(WaitingLists lists, Caller caller, ObjectMapper json) {
        this.json = json;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/waiting-list-entries")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The waiting list by urgency, waiting date and referral (wachtlijst)",
            extensions = @Extension(name = Rows.LIST_OF, value = "WaitingEntryView"))
    public Page<WaitingEntryView> listWaitingListEntries(
            @Valid @BeanParam WaitingFilter filter, @Valid @BeanParam PageRequest page) {
        return lists.list(PlacementScope.of(caller), filter, page);
    }

    @GET
    @Path("/waiting-list-entries")
    @Produces({Rows.NDJSON, Rows.CSV})
    @Operation(hidden = true)
    public Rows<WaitingEntryView> streamWaitingListEntries(
            @Valid @BeanParam WaitingFilter filter, @Context HttpHeaders headers) {
        PlacementScope scope = PlacementScope.of(caller);
        return Rows.of(
                page -> lists.list(scope, filter, page), headers, json, WaitingEntryRow.class, WaitingEntryRow::of);
    }

    @GET
    @Path("/waiting-list-entries/{referralId}")
    @Operation(summary = "One wait: its position explained, and when care may begin (wachtende)")
    public RestResponse<WaitingEntryDetailView> getWaitingListEntry(@PathParam("referralId") UUID referralId) {
        WaitingLists.Found found = lists.get(PlacementScope.of(caller), referralId);
        return Answers.ok(found.version(), found.view());
    }

    @GET
    @Path("/forecast-calibration")
    @PermitAll
    @Operation(summary = "How well forecasts of the start came true in the backtest (ijking van de verwachting)")
    public CalibrationView getForecastCalibration() {
        return lists.calibration();
    }
}
