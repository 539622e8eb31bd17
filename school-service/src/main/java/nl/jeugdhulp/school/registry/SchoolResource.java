package nl.jeugdhulp.school.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.registry.SchoolApi.SchoolView;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of schools. */
@Path("/v1/schools")
@Tag(name = "Schools", description = "The schools of the region (scholen)")
public class SchoolResource {
    private final SchoolService schools;

    SchoolResource(SchoolService schools) {
        this.schools = schools;
    }

    @GET
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.REFERRER, Role.ANALYST, Role.SCHOOL})
    @Operation(summary = "List schools (scholen)", description = "A school finds only itself.")
    public Page<SchoolView> listSchools(
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("kind") @Parameter(description = "Only of this kind (schoolsoort)") SchoolKind kind,
            @QueryParam("closed") @Parameter(description = "Only closed or only open schools (gesloten)")
                    Boolean closed,
            @QueryParam("changedSince")
                    @Parameter(description = "Only changed at or after this moment (gewijzigd sinds)")
                    OffsetDateTime changedSince,
            @Valid @BeanParam PageRequest page) {
        return schools.list(
                new SchoolRepository.Filter(
                        null,
                        municipality == null ? null : municipality.value(),
                        kind,
                        closed,
                        changedSince == null ? null : changedSince.toInstant()),
                page);
    }

    @GET
    @Path("/{schoolId}")
    @RolesAllowed({Role.REGION, Role.MUNICIPALITY, Role.CONSORTIUM, Role.REFERRER, Role.ANALYST, Role.SCHOOL})
    @Operation(summary = "A school (school)")
    public RestResponse<SchoolView> getSchool(@PathParam("schoolId") SchoolId schoolId) {
        return answer(schools.get(schoolId));
    }

    @PUT
    @Path("/{schoolId}")
    @RolesAllowed(Role.REGION)
    @Operation(
            summary = "Register a school or replace its particulars (school vastleggen)",
            description = "A new school needs no If-Match; a known one does.")
    @APIResponse(
            responseCode = "200",
            description = "The school as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SchoolView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The school was registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SchoolView.class)))
    public RestResponse<SchoolView> putSchool(
            @PathParam("schoolId") SchoolId schoolId,
            @NotNull @Valid SchoolParticulars particulars,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(schools.put(schoolId, particulars, ifMatch));
    }

    @PUT
    @Path("/{schoolId}/wishes")
    @RolesAllowed({Role.SCHOOL, Role.REGION})
    @Operation(summary = "Say with which consortia the school would like to work (wensen)")
    public RestResponse<SchoolView> putSchoolWishes(
            @PathParam("schoolId") SchoolId schoolId,
            @NotNull @Valid SchoolApi.Wishes wishes,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(schools.wish(schoolId, wishes, ifMatch));
    }

    @POST
    @Path("/{schoolId}/closure")
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(
            summary = "Close a school or merge it into another (sluiting, fusie)",
            description = "Its history stays; an adopted plan is not changed by it.")
    public RestResponse<SchoolView> closeSchool(
            @PathParam("schoolId") SchoolId schoolId,
            @NotNull @Valid SchoolApi.Closure closure,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(schools.close(schoolId, closure, ifMatch));
    }

    private static RestResponse<SchoolView> answer(SchoolService.Versioned school) {
        return school.created()
                ? Answers.created("/v1/schools/" + school.view().schoolId(), school.version(), school.view())
                : Answers.ok(school.version(), school.view());
    }
}
