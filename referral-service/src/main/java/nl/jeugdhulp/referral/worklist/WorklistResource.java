package nl.jeugdhulp.referral.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.referral.course.ReferralScope;
import nl.jeugdhulp.referral.course.ReferralView;
import nl.jeugdhulp.referral.course.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's referrals: worklists, filters, changes, search. */
@Path("/v1/referrals")
@Tag(name = "Referrals")
@RolesAllowed({Role.REFERRER, Role.CONSORTIUM, Role.MUNICIPALITY})
class WorklistResource {
    private final Referrals referrals;
    private final YouthSearch search;
    private final ReferralScope scope;

    WorklistResource(Referrals referrals, YouthSearch search, ReferralScope scope) {
        this.referrals = referrals;
        this.search = search;
        this.scope = scope;
    }

    @GET
    @Operation(
            summary = "The caller's referrals, oldest first (verwijzingen)",
            description = "With filters, worklists (open, mine, overdue, answered) and changes since a moment.")
    public Page<ReferralView> listReferrals(
            @Valid @BeanParam ReferralFilter filter, @Valid @BeanParam PageRequest page) {
        return referrals.list(scope.condition(), filter.selection(), page);
    }

    @POST
    @Path("/_search")
    @Operation(
            operationId = "searchReferrals",
            summary = "The caller's referrals of one youth (zoeken op burgerservicenummer)",
            description = "By POST, so that no personal data stands in an address.")
    public Page<ReferralView> search(@NotNull @Valid SearchReferrals wanted) {
        return search.of(wanted.bsn(), scope.condition());
    }
}
