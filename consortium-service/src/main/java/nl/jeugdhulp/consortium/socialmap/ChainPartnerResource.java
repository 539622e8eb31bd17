package nl.jeugdhulp.consortium.socialmap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.jeugdhulp.platform.http.Answers;
import nl.jeugdhulp.platform.paging.ChangedSince;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who else helps in the region, one organisation at a time. */
@Path("/v1/chain-partners")
@Tag(name = "Social map", description = "Who else helps in the region (sociale kaart)")
@RolesAllowed({Role.REFERRER, Role.SCHOOL, Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.ANALYST})
class ChainPartnerResource {
    private final SocialMap map;

    ChainPartnerResource(SocialMap map) {
        this.map = map;
    }

    @GET
    @Operation(summary = "All chain partners with what they offer (ketenpartners)")
    public Page<PartnerView> listChainPartners(@BeanParam ChangedSince since, @Valid @BeanParam PageRequest page) {
        return map.list(since.moment(), page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One chain partner (ketenpartner)")
    public RestResponse<PartnerView> getChainPartner(@PathParam("id") UUID id) {
        SocialMap.Answer answer = map.get(id);
        return Answers.ok(answer.version(), answer.view());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.MUNICIPALITY, Role.REGION})
    @Operation(
            summary = "Put an organisation on the map, or describe it anew (ketenpartner vastleggen)",
            description = "If-Match is needed when it is on the map already.")
    public RestResponse<PartnerView> putChainPartner(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PartnerDescription described) {
        SocialMap.Answer answer = map.put(id, described, ifMatch);
        return answer.created()
                ? Answers.created("/v1/chain-partners/" + id, answer.version(), answer.view())
                : Answers.ok(answer.version(), answer.view());
    }
}
