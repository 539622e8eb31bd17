package nl.jeugdhulp.consortium.norm;

import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The longest acceptable wait for an urgency and category (wachttijdnorm)")
record NormView(
        Urgency urgency,
        HelpCategory helpCategory,

        @Schema(description = "Days from referral to intake (aanmeldwachttijd)")
        int intakeDays,

        @Schema(description = "Days from intake to start (behandelwachttijd)")
        int startDays,

        @Schema(description = "Whether it was set, or is the region's usual norm (afwijkend)")
        boolean set) {}
