package nl.jeugdhulp.consortium.socialmap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The social map in the form in which maps are exchanged, Open Referral HSDS 3.0. */
@Path("/v1")
@Tag(name = "Social map", description = "Who else helps in the region (sociale kaart)")
class SocialMapResource {
    private static final String HSDS_PAGE = "A page by Open Referral HSDS 3.0, items in 'contents' (HSDS-pagina)";

    private final SocialMap map;
    private final SocialMapImport imports;

    SocialMapResource(SocialMap map, SocialMapImport imports) {
        this.map = map;
        this.imports = imports;
    }

    @GET
    @Path("/social-map/organizations")
    @PermitAll
    @Operation(summary = "Every organisation on the map by Open Referral HSDS 3.0 (organisaties)")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, description = HSDS_PAGE)))
    public JsonNode exportOrganizations() {
        return Hsds.page(map.all().stream().map(Hsds::organization).toList());
    }

    @GET
    @Path("/social-map/services")
    @PermitAll
    @Operation(summary = "Every service on the map with its organisation by Open Referral HSDS 3.0 (diensten)")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, description = HSDS_PAGE)))
    public JsonNode exportServices() {
        return Hsds.page(map.all().stream()
                .flatMap(partner -> Hsds.services(partner).stream())
                .toList());
    }

    @POST
    @Path("/social-map-imports")
    @RolesAllowed(Role.REGION)
    @Idempotent
    @Operation(
            summary = "Take organisations and services over from another map (sociale kaart importeren)",
            description = "Organisations are known again by their id there; a second import changes only what changed,"
                    + " and links to further maps stay. Fields that this map does not keep are passed over.")
    public RestResponse<ImportView> importSocialMap(
            @NotBlank @Size(max = 100) @QueryParam("source") @Parameter(description = "Name of the other map (bron)")
                    String source,
            @NotNull @RequestBody(
                            description = HSDS_PAGE,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(type = SchemaType.OBJECT, description = HSDS_PAGE)))
                    byte[] page) {
        return RestResponse.ok(imports.take(source, page));
    }
}
