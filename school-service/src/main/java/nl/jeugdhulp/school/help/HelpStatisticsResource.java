package nl.jeugdhulp.school.help;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.help.HelpStatisticsView.Figure;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Data in view: how much help goes to which school. */
@Path("/v1/help-statistics")
@Tag(name = "Help statistics", description = "Help per school, year, category and consortium (data in beeld)")
class HelpStatisticsResource {
    private final HelpStatisticsService statistics;
    private final Caller caller;
    private final Clock clock;

    HelpStatisticsResource(HelpStatisticsService statistics, Caller caller, Clock clock) {
        this.statistics = statistics;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST, Role.SCHOOL})
    @Operation(
            summary = "Help in a school year, small numbers suppressed (data in beeld)",
            description =
                    "Fewer than five people are suppressed, and so much beside it that no subtraction gives it back."
                            + " A school sees only its own figures.")
    public HelpStatisticsView getHelpStatistics(
            @QueryParam("schoolYear") @Parameter(description = "Default the present school year (schooljaar)")
                    SchoolYear schoolYear,
            @QueryParam("area") @DefaultValue("SCHOOL") @Parameter(description = "Over which schools (gebied)")
                    Area area,
            @QueryParam("breakdown")
                    @DefaultValue("TOTAL")
                    @Parameter(description = "Broken down by what (uitsplitsing)")
                    Breakdown breakdown,
            @QueryParam("schoolId") @Parameter(description = "Only this school (school)") SchoolId schoolId,
            @QueryParam("municipality") @Parameter(description = "Only schools in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("helpCategory") @Parameter(description = "Only this category (hulpcategorie)")
                    HelpCategory helpCategory,
            @QueryParam("consortiumId") @Parameter(description = "Only this consortium (consortium)") UUID consortiumId,
            @Valid @BeanParam PageRequest page) {
        HelpStatisticsService.Wanted wanted = seen(new HelpStatisticsService.Wanted(
                schoolYear == null ? statistics.presentYear() : schoolYear,
                area,
                breakdown,
                schoolId,
                municipality,
                helpCategory,
                consortiumId));
        List<Figure> all = statistics.figures(wanted);
        int from = page.after()
                .map(cursor -> cursor.part(0, Integer::parseInt))
                .map(place -> Math.clamp(place, 0, all.size()))
                .orElse(0);
        List<Figure> oneMore = all.subList(from, Math.min(all.size(), from + page.limit() + 1));
        Page<Figure> found = Page.of(oneMore, page, last -> Cursor.of(from + page.limit()));
        return new HelpStatisticsView(
                clock.instant(), HelpStatisticsView.DEFINITION_VERSION, wanted.year(), found.items(), found.next());
    }

    /** A school sees its own figures and no other's, nor the totals of others together. */
    private HelpStatisticsService.Wanted seen(HelpStatisticsService.Wanted wanted) {
        if (!caller.is(Role.SCHOOL)) {
            return wanted;
        }
        if (wanted.area() != Area.SCHOOL) {
            throw PlatformProblem.FORBIDDEN.problem();
        }
        SchoolId own = caller.schoolId();
        if (wanted.schoolId() != null && !wanted.schoolId().equals(own)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return new HelpStatisticsService.Wanted(
                wanted.year(), wanted.area(), wanted.breakdown(), own, null, wanted.category(), wanted.consortiumId());
    }
}
