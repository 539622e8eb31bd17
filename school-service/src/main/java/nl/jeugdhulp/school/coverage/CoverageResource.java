package nl.jeugdhulp.school.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which schools have their integral offer, and which do not. */
@Path("/v1/coverage")
@Tag(name = "Coverage", description = "IKCs and cluster 3 schools with their integral offer (dekkend zorgaanbod)")
class CoverageResource {
    private static final String GEO_JSON = "application/geo+json";
    private static final int MOST_YEARS = 10;

    private final CoverageService coverage;
    private final ObjectMapper json;

    CoverageResource(CoverageService coverage, ObjectMapper json) {
        this.coverage = coverage;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.REFERRER, Role.ANALYST, Role.SCHOOL})
    @Operation(
            summary = "Each IKC and cluster 3 school with its integral offer or what is missing (dekking)",
            description = "By Accept as GeoJSON, whole. A school finds only itself. Coach and core team are those of"
                    + " today, since it is not kept when they were named.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CoverageView.class)),
                @Content(mediaType = GEO_JSON, schema = @Schema(implementation = CoverageMap.class))
            })
    public CoverageView getCoverage(
            @QueryParam("date") @Parameter(description = "Day, today by default (datum)") LocalDate date,
            @QueryParam("municipality") @Parameter(description = "Only schools in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("complete") @Parameter(description = "Only schools with or without their offer (compleet)")
                    Boolean complete,
            @Valid @BeanParam PageRequest page) {
        return coverage.on(new CoverageService.Wanted(date, municipality, complete), page);
    }

    @GET
    @Produces(GEO_JSON)
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.REFERRER, Role.ANALYST, Role.SCHOOL})
    @Operation(hidden = true)
    public String getCoverageMap(
            @QueryParam("date") LocalDate date,
            @QueryParam("municipality") MunicipalityCode municipality,
            @QueryParam("complete") Boolean complete)
            throws JsonProcessingException {
        return json.writeValueAsString(coverage.map(new CoverageService.Wanted(date, municipality, complete)));
    }

    @GET
    @Path("/progress")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST})
    @Operation(
            summary = "The region's coverage month by month (voortgang van de dekking)",
            description = "On the first day asked for, the first of each month, and the last day.")
    public CoverageView.Progress getCoverageProgress(
            @QueryParam("from") @Parameter(description = "First day, a year ago by default (vanaf)") LocalDate from,
            @QueryParam("until") @Parameter(description = "Last day, today by default (tot en met)") LocalDate until) {
        LocalDate last = coverage.day(until);
        LocalDate first = from == null ? last.minusYears(1) : from;
        if (first.isAfter(last) || first.plusYears(MOST_YEARS).isBefore(last)) {
            throw PlatformProblem.INVALID_INPUT
                    .problem()
                    .at(List.of(InputError.of(
                            "?from",
                            "period",
                            "ligt ten hoogste tien jaar voor de laatste dag",
                            "is at most ten years before the last day")));
        }
        return coverage.progress(first, last);
    }
}
