package nl.jeugdhulp.consortium.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A provider's membership as it should be. */
@Schema(description = "Membership of a provider (deelname van een jeugdhulpaanbieder)")
record MemberRequest(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the provider (naam)")
        String name,

        @NotNull @Schema(description = "Whether it leads the consortium (penvoerder)")
        Boolean lead,

        @NotNull @Size(max = 20) @Schema(description = "What it offers (hulpcategorieën)")
        Set<@NotNull HelpCategory> helpCategories,

        @NotNull @Schema(description = "First and last day of its membership (deelnameperiode)")
        Period membership,

        @Schema(
                description = "True to record the change though nobody then offers one of the categories"
                        + " (verlies van dekking aanvaard)")
        Boolean acceptCoverageLoss) {

    boolean acceptsCoverageLoss() {
        return Boolean.TRUE.equals(acceptCoverageLoss);
    }
}
