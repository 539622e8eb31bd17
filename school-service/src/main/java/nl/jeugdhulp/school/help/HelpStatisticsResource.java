package nl.jeugdhulp.school.help;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.help.HelpStatisticsView.Figure;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Data in view: how much help goes to which school. */
@Path("/v1/help-statistics")
@Tag(name = "Help statistics", description = "Help per school, year, category and consortium (data in beeld)")
class HelpStatisticsResource {
    private final HelpStatisticsService statistics;
    private final Organisations organisations;
    private final Rows rows;
    private final Caller caller;
    private final Clock clock;

    HelpStatisticsResource(
            HelpStatisticsService statistics, Organisations organisations, Rows rows, Caller caller, Clock clock) {
        this.statistics = statistics;
        this.organisations = organisations;
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST, Role.SCHOOL})
    @Operation(
            summary = "Help in a school year, small numbers suppressed (data in beeld)",
            description =
                    "Fewer than five people are suppressed, and so much beside it that no subtraction gives it back."
                            + " Earlier years come by import, later ones from care. A school sees only its own figures."
                            + " By Accept as NDJSON or CSV, whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HelpStatisticsView.class)),
                @Content(mediaType = Rows.NDJSON, schema = @Schema(implementation = Figure.class)),
                @Content(mediaType = Rows.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public HelpStatisticsView getHelpStatistics(@BeanParam HelpQuery query, @Valid @BeanParam PageRequest page) {
        HelpStatisticsService.Wanted wanted = wanted(query);
        Page<Figure> found = page(statistics.figures(wanted), page);
        return new HelpStatisticsView(
                clock.instant(), HelpStatisticsView.DEFINITION_VERSION, wanted.year(), found.items(), found.next());
    }

    @GET
    @Produces(Rows.NDJSON)
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST, Role.SCHOOL})
    @Operation(hidden = true)
    public StreamingOutput getHelpStatisticsAsLines(@BeanParam HelpQuery query) {
        return rows.ndjson(statistics.figures(wanted(query)));
    }

    @GET
    @Produces(Rows.CSV)
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST, Role.SCHOOL})
    @Operation(hidden = true)
    public StreamingOutput getHelpStatisticsAsCsv(@BeanParam HelpQuery query) {
        return rows.csv(
                statistics.figures(wanted(query)),
                "schoolYear",
                "municipality",
                "schoolId",
                "helpCategory",
                "consortiumId",
                "count",
                "suppressed",
                "known",
                "schools");
    }

    @GET
    @Path("/organisations")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST, Role.SCHOOL})
    @Operation(
            summary = "Organisations and practitioners per school beside the target (organisaties per school)",
            description = "How much of a Wild West a school is. Hidden where it would tell on a small number of people."
                    + " By Accept as NDJSON or CSV, whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OrganisationsView.class)),
                @Content(
                        mediaType = Rows.NDJSON,
                        schema = @Schema(implementation = OrganisationsView.SchoolLine.class)),
                @Content(mediaType = Rows.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public OrganisationsView getOrganisations(
            @QueryParam("schoolYear") @Parameter(description = "Default the present school year (schooljaar)")
                    SchoolYear schoolYear,
            @QueryParam("schoolId") @Parameter(description = "Only this school (school)") SchoolId schoolId,
            @QueryParam("municipality") @Parameter(description = "Only schools in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @Valid @BeanParam PageRequest page) {
        Page<OrganisationsView.SchoolLine> found = page(lines(schoolYear, schoolId, municipality), page);
        return new OrganisationsView(
                clock.instant(),
                HelpStatisticsView.DEFINITION_VERSION,
                year(schoolYear),
                organisations.target(),
                found.items(),
                found.next());
    }

    @GET
    @Path("/organisations")
    @Produces(Rows.NDJSON)
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST, Role.SCHOOL})
    @Operation(hidden = true)
    public StreamingOutput getOrganisationsAsLines(
            @QueryParam("schoolYear") SchoolYear schoolYear,
            @QueryParam("schoolId") SchoolId schoolId,
            @QueryParam("municipality") MunicipalityCode municipality) {
        return rows.ndjson(lines(schoolYear, schoolId, municipality));
    }

    @GET
    @Path("/organisations")
    @Produces(Rows.CSV)
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST, Role.SCHOOL})
    @Operation(hidden = true)
    public StreamingOutput getOrganisationsAsCsv(
            @QueryParam("schoolYear") SchoolYear schoolYear,
            @QueryParam("schoolId") SchoolId schoolId,
            @QueryParam("municipality") MunicipalityCode municipality) {
        return rows.csv(
                lines(schoolYear, schoolId, municipality),
                "schoolId",
                "municipality",
                "organisations",
                "suppressed",
                "known",
                "organisationsWithinTarget",
                "practitioners",
                "practitionersWithinTarget");
    }

    @GET
    @Path("/organisation-trends")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.ANALYST})
    @Operation(
            summary = "Organisations per school year by year: the Wild West before and after (ontwikkeling)",
            description = "Averages over the schools whose number is shown.")
    public OrganisationsView.Trend getOrganisationTrend() {
        return new OrganisationsView.Trend(
                clock.instant(), HelpStatisticsView.DEFINITION_VERSION, organisations.target(), organisations.trend());
    }

    private static <T> Page<T> page(List<T> all, PageRequest page) {
        int from = page.after()
                .map(cursor -> cursor.part(0, Integer::parseInt))
                .map(place -> Math.clamp(place, 0, all.size()))
                .orElse(0);
        List<T> oneMore = all.subList(from, Math.min(all.size(), from + page.limit() + 1));
        return Page.of(oneMore, page, last -> Cursor.of(from + page.limit()));
    }

    private SchoolYear year(SchoolYear wanted) {
        return wanted == null ? statistics.presentYear() : wanted;
    }

    private List<OrganisationsView.SchoolLine> lines(
            SchoolYear schoolYear, SchoolId schoolId, MunicipalityCode municipality) {
        return organisations.schools(year(schoolYear), own(schoolId), caller.is(Role.SCHOOL) ? null : municipality);
    }

    /** The school that is asked for; a school asks for no other than itself. */
    private SchoolId own(SchoolId wanted) {
        if (!caller.is(Role.SCHOOL)) {
            return wanted;
        }
        SchoolId own = caller.schoolId();
        if (wanted != null && !wanted.equals(own)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return own;
    }

    /** A school sees its own figures and no other's, nor the totals of others together. */
    private HelpStatisticsService.Wanted wanted(HelpQuery query) {
        if (caller.is(Role.SCHOOL) && query.area != Area.SCHOOL) {
            throw PlatformProblem.FORBIDDEN.problem();
        }
        return new HelpStatisticsService.Wanted(
                year(query.schoolYear),
                query.area,
                query.breakdown,
                own(query.schoolId),
                caller.is(Role.SCHOOL) ? null : query.municipality,
                query.helpCategory,
                query.consortiumId);
    }
}
