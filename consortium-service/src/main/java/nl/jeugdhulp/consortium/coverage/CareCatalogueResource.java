package nl.jeugdhulp.consortium.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole care package that each consortium offers. */
@Path("/v1/care-catalogue")
@Tag(name = "Consortia", description = "Who they are and what they offer (consortia)")
@RolesAllowed({Role.REFERRER, Role.SCHOOL, Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST, Role.OPERATOR
})
class CareCatalogueResource {
    @GET
    @Operation(summary = "The help categories from light to heavy (zorgaanbod)")
    public List<HelpCategoryView> listHelpCategories() {
        return Arrays.stream(HelpCategory.values()).map(HelpCategoryView::of).toList();
    }
}
