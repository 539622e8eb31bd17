package nl.jeugdhulp.referral.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The coded grounds on which a consortium may decline, with the dates between which each holds. */
@Path("/v1/decline-grounds")
@Tag(name = "Referrals")
class DeclineGroundResource {
    @GET
    @RolesAllowed({Role.CONSORTIUM, Role.REFERRER, Role.MUNICIPALITY, Role.REGION})
    @Operation(summary = "The grounds on which a consortium may decline (afwijzingsgronden)")
    public DeclineGrounds listDeclineGrounds() {
        return new DeclineGrounds(Arrays.stream(DeclineGround.values())
                .map(ground -> new DeclineGroundView(
                        ground,
                        ground.meaning().dutch(),
                        ground.meaning().english(),
                        ground.valid().from(),
                        ground.valid().until()))
                .toList());
    }

    @Schema(description = "The listed grounds (afwijzingsgronden)")
    record DeclineGrounds(List<DeclineGroundView> items) {}

    @Schema(name = "DeclineGroundEntry", description = "A ground and when it holds (afwijzingsgrond)")
    record DeclineGroundView(
            DeclineGround ground, String dutch, String english, LocalDate validFrom, LocalDate validUntil) {}
}
