package nl.jeugdhulp.consortium.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a consortium has agreed with schools. */
@Path("/v1/consortia/{consortiumId}")
@Tag(name = "Capacity", description = "Places and how they are used (capaciteit)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class SchoolAgreementResource {
    private final SchoolAgreements agreements;
    private final Caller caller;

    SchoolAgreementResource(SchoolAgreements agreements, Caller caller) {
        this.agreements = agreements;
        this.caller = caller;
    }

    @GET
    @Path("/school-deployments")
    @Operation(summary = "Practitioners agreed to be at schools, ended ones included (collectieve inzet)")
    public Page<SchoolAgreementView> listSchoolDeployments(
            @PathParam("consortiumId") UUID consortiumId, @Valid @BeanParam PageRequest page) {
        onlyOwn(consortiumId);
        return agreements.of(consortiumId, SchoolAgreementKind.DEPLOYMENT, page);
    }

    @GET
    @Path("/school-deployments/{deploymentId}")
    @Operation(summary = "One collective deployment (collectieve inzet)")
    public SchoolAgreementView getSchoolDeployment(
            @PathParam("consortiumId") UUID consortiumId, @PathParam("deploymentId") UUID deploymentId) {
        onlyOwn(consortiumId);
        return agreements.get(consortiumId, SchoolAgreementKind.DEPLOYMENT, deploymentId);
    }

    @GET
    @Path("/school-arrangements")
    @Operation(summary = "Special classes in regular schools, ended ones included (onderwijs-zorgarrangementen)")
    public Page<SchoolAgreementView> listSchoolArrangements(
            @PathParam("consortiumId") UUID consortiumId, @Valid @BeanParam PageRequest page) {
        onlyOwn(consortiumId);
        return agreements.of(consortiumId, SchoolAgreementKind.ARRANGEMENT, page);
    }

    @GET
    @Path("/school-arrangements/{arrangementId}")
    @Operation(summary = "One special class (onderwijs-zorgarrangement)")
    public SchoolAgreementView getSchoolArrangement(
            @PathParam("consortiumId") UUID consortiumId, @PathParam("arrangementId") UUID arrangementId) {
        onlyOwn(consortiumId);
        return agreements.get(consortiumId, SchoolAgreementKind.ARRANGEMENT, arrangementId);
    }

    private void onlyOwn(UUID consortiumId) {
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(consortiumId)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }
}
