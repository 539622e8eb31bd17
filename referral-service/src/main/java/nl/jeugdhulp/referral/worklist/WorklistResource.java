package nl.jeugdhulp.referral.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.referral.course.ReferralScope;
import nl.jeugdhulp.referral.course.ReferralView;
import nl.jeugdhulp.referral.course.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's referrals: worklists, filters, changes, search. */
@Path("/v1/referrals")
@Tag(name = "Referrals")
@RolesAllowed({Role.REFERRER, Role.CONSORTIUM, Role.MUNICIPALITY})
class WorklistResource {
    private final Referrals referrals;
    private final ReferralExport export;
    private final YouthSearch search;
    private final ReferralScope scope;

    WorklistResource(Referrals referrals, ReferralExport export, YouthSearch search, ReferralScope scope) {
        this.referrals = referrals;
        this.export = export;
        this.search = search;
        this.scope = scope;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReferralExport.NDJSON, ReferralExport.CSV})
    @Operation(
            summary = "The caller's referrals, oldest first (verwijzingen)",
            description =
                    "With filters, worklists (open, mine, overdue, answered) and changes since a moment. As NDJSON and"
                            + " CSV the whole list in one stream, without pages; CSV holds no free text.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PageReferralView")),
                @Content(mediaType = ReferralExport.NDJSON, schema = @Schema(implementation = ReferralView.class)),
                @Content(mediaType = ReferralExport.CSV, schema = @Schema(implementation = ReferralRow.class))
            })
    public Response listReferrals(
            @Valid @BeanParam ReferralFilter filter, @Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        ReferralScope.Condition mine = scope.condition();
        return switch (ReferralExport.wanted(headers.getAcceptableMediaTypes())) {
            case ReferralExport.NDJSON ->
                Response.ok(export.lines(mine, filter.selection()), ReferralExport.NDJSON)
                        .build();
            case ReferralExport.CSV ->
                Response.ok(export.rows(mine, filter.selection()), ReferralExport.CSV + ";charset=UTF-8")
                        .build();
            default ->
                Response.ok(referrals.list(mine, filter.selection(), page), MediaType.APPLICATION_JSON)
                        .build();
        };
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
