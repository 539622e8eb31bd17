package nl.jeugdhulp.budget.forecast;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a year is expected to cost. */
@Path("/v1/budgets")
@Tag(name = "Forecast", description = "Expected year-end and date of exhaustion (prognose)")
public class ForecastResource {
    private final ForecastService forecasts;

    ForecastResource(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    @Path("/{id}/forecast")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "Expected year-end and date of exhaustion with an 80 % interval (prognose)")
    public ForecastView getForecast(@PathParam("id") UUID id) {
        return forecasts.forecast(id);
    }
}
