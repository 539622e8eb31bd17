package nl.jeugdhulp.referral.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller may do with a referral now. */
@Schema(name = "ReferralActions", description = "What the caller may do now (mogelijke handelingen)")
record ReferralActionsView(List<Item> items) {
    /** An action and where it is done. */
    @Schema(name = "ReferralActionItem", description = "An action and where it is done (handeling)")
    record Item(ReferralAction action, String method, String href) {}
}
