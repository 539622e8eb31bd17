package nl.jeugdhulp.consortium.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether each consortium offers the whole catalogue. */
@Path("/v1/coverage")
@Tag(name = "Consortia", description = "Who they are and what they offer (consortia)")
@RolesAllowed({Role.REFERRER, Role.SCHOOL, Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST, Role.OPERATOR
})
class CoverageResource {
    private final CoverageWatch watch;

    CoverageResource(CoverageWatch watch) {
        this.watch = watch;
    }

    @GET
    @Operation(summary = "Each consortium and category: who offers it on a day (dekkend zorgaanbod)")
    public List<CoverageView> listCoverage(
            @QueryParam("date") @Parameter(description = "The day, today by default (peildatum)") LocalDate date) {
        return watch.on(Optional.ofNullable(date));
    }

    @GET
    @Path("/gaps")
    @Operation(summary = "Days on which nobody in a consortium offered a category, latest first (gaten)")
    public List<CoverageGapView> listCoverageGaps() {
        return watch.gaps();
    }
}
