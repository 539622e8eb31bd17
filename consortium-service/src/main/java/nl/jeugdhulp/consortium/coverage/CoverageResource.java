package nl.jeugdhulp.consortium.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
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
    public Page<CoverageView> listCoverage(
            @QueryParam("date") @Parameter(description = "The day, today by default (peildatum)") LocalDate date,
            @QueryParam("consortiumId") @Parameter(description = "Only of this consortium (consortium)")
                    UUID consortiumId,
            @Valid @BeanParam PageRequest page) {
        return watch.on(Optional.ofNullable(date), Optional.ofNullable(consortiumId), page);
    }

    @GET
    @Path("/gaps")
    @Operation(summary = "Days on which nobody in a consortium offered a category, latest first (gaten)")
    public Page<CoverageGapView> listCoverageGaps(
            @QueryParam("consortiumId") @Parameter(description = "Only of this consortium (consortium)")
                    UUID consortiumId,
            @Valid @BeanParam PageRequest page) {
        return watch.gaps(Optional.ofNullable(consortiumId), page);
    }
}
