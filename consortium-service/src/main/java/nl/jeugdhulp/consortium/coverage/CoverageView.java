package nl.jeugdhulp.consortium.coverage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.registry.ConsortiumView;
import nl.jeugdhulp.consortium.registry.MemberView;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether a consortium offers a help category on a day (dekkend zorgaanbod)")
record CoverageView(
        UUID consortiumId,
        HelpCategory helpCategory,
        LocalDate date,

        @Schema(description = "Whether at least one active member offers it (gedekt)")
        boolean covered,

        @Schema(description = "The members that offer it (aanbieders)")
        List<UUID> providers) {

    /** By which the list is ordered: consortium, then category. */
    String key() {
        return consortiumId + " " + helpCategory.level() + " " + helpCategory;
    }

    static List<CoverageView> of(ConsortiumView consortium, LocalDate day) {
        return Arrays.stream(HelpCategory.values())
                .map(category -> {
                    List<UUID> providers = consortium.members().stream()
                            .filter(member -> member.helpCategories().contains(category))
                            .map(MemberView::providerId)
                            .toList();
                    return new CoverageView(consortium.id(), category, day, !providers.isEmpty(), providers);
                })
                .toList();
    }
}
