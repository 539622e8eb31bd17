package nl.jeugdhulp.consortium.contractyear;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The nine years of the contract as a lens on each figure. */
@Path("/v1/contract-years")
@Tag(name = "Partnership", description = "How far working together is (strategisch partnerschap)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
class ContractYearResource {
    private final ContractYears years;

    ContractYearResource(ContractYears years) {
        this.years = years;
    }

    @GET
    @Operation(summary = "The years of the contract with their review moments (contractjaren)")
    public List<ContractYearView> listContractYears() {
        return years.all();
    }

    @GET
    @Path("/{number}")
    @Operation(
            summary = "One year of the contract with its figures: waiting, transfers, norms, goals (contractjaar)",
            description = "No totals over consortia or outcomes are given, so that what is left out cannot be found by"
                    + " subtraction.")
    public ContractYearView getContractYear(@PathParam("number") int number) {
        return years.get(number);
    }
}
