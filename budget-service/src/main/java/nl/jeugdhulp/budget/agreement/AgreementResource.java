package nl.jeugdhulp.budget.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What agreements at schools take of the lump sums; they come by events of school-service. */
@Path("/v1/school-agreements")
@Tag(name = "Agreements", description = "Agreements at schools and their earmarks (afspraken op school)")
public class AgreementResource {
    private final AgreementService agreements;

    AgreementResource(AgreementService agreements) {
        this.agreements = agreements;
    }

    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "Agreements at schools with their earmarks (afspraken op school)")
    public Page<AgreementView> listSchoolAgreements(
            @BeanParam AgreementQuery query, @Valid @BeanParam PageRequest page) {
        return agreements.list(query, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Operation(summary = "One agreement, by the id that it has at school-service (afspraak op school)")
    public RestResponse<AgreementView> getSchoolAgreement(@PathParam("id") UUID id) {
        AgreementView view = agreements.get(id);
        return Answers.ok(view.version(), view);
    }
}
