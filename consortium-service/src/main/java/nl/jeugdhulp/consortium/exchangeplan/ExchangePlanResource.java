package nl.jeugdhulp.consortium.exchangeplan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchange.ExchangeRules;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.ChangedSince;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Working together on waiting lists, for the region as a whole. */
@Path("/v1/exchange-plans")
@Tag(name = "Transfers", description = "Working together on waiting lists (samenwerken op wachtlijsten)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class ExchangePlanResource {
    private final ExchangePlanService plans;
    private final Caller caller;

    ExchangePlanResource(ExchangePlanService plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @Schema(description = "What may be proposed (voorwaarden van een uitwisselingsplan)")
    record OrderPlan(
            @Min(0) @Max(300) @Schema(description = "Farthest that a family is asked to travel; 30 by default (afstand)")
            Integer maxDistanceKm,

            @Min(1) @Max(1000) @Schema(description = "Days that somebody who moves gains at least; 14 by default (winst)")
            Integer minGainDays) {
        private ExchangeRules rules() {
            return new ExchangeRules(
                    Objects.requireNonNullElse(maxDistanceKm, ExchangeRules.STANDARD.maxDistanceKm()),
                    Objects.requireNonNullElse(minGainDays, ExchangeRules.STANDARD.minGainDays()));
        }
    }

    @Schema(description = "Which lines of the plan are to become proposals (te aanvaarden regels)")
    record AcceptLines(
            @NotNull @Size(min = 1, max = 500) @Schema(description = "The referrals of those lines (verwijzingen)")
            List<@NotNull UUID> referralIds) {}

    @POST
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(
            summary = "Order a plan of the waiting lists as they are now (uitwisselingsplan laten maken)",
            description =
                    "It is computed in the background, in seconds for lists of thousands; its address says when it"
                            + " is ready.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExchangePlanView.class)))
    public RestResponse<ExchangePlanView> orderExchangePlan(@NotNull @Valid OrderPlan order) {
        ExchangePlanService.Answer answer = plans.order(order.rules(), caller.id());
        return RestResponse.ResponseBuilder.<ExchangePlanView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/v1/exchange-plans/" + answer.view().id()))
                .entity(answer.view())
                .build();
    }

    @GET
    @Operation(summary = "All plans, the latest first, without their lines (uitwisselingsplannen)")
    public Page<ExchangePlanView> listExchangePlans(@BeanParam ChangedSince since, @Valid @BeanParam PageRequest page) {
        return plans.list(since.moment(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One plan, as far as it concerns the caller (uitwisselingsplan)",
            description =
                    "Lines with the state of their proposals, the bound and the gap of the whole, and for each list"
                            + " everybody who stays with the wait without and with the plan.")
    public RestResponse<ExchangePlanView> getExchangePlan(@PathParam("id") UUID id) {
        ExchangePlanService.Answer answer = plans.get(PlacementScope.of(caller), id);
        return Answers.ok(answer.version(), answer.view());
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({Role.CONSORTIUM, Role.REGION})
    @Idempotent
    @Operation(
            summary = "Turn lines of the plan into proposals (delen van het plan aanvaarden)",
            description = "A consortium accepts lines of its own waiting lists, the region any. The family and both"
                    + " consortia then decide on each; every part of a plan is as fair as the whole.")
    public RestResponse<List<AcceptedLineView>> acceptExchangePlan(
            @PathParam("id") UUID id, @NotNull @Valid AcceptLines lines) {
        return RestResponse.ok(plans.accept(PlacementScope.of(caller), id, lines.referralIds(), caller.id()));
    }
}
