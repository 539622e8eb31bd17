package nl.jeugdhulp.referral.path;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Averages by consortium; fewer than five youths are not shown. */
@Schema(name = "CarePaths", description = "From pillar to post, by consortium and year (van het kastje naar de muur)")
record CarePathsView(
        int year,

        @Schema(description = "2023, the transition year, which does not compare with others (overgangsjaar)")
        boolean transitionYear,

        String definitionVersion,
        Instant asOf,
        List<Item> items) {
    @Schema(
            name = "CarePathsItem",
            description = "Averages of one consortium over care that ran in the year (gemiddelden)")
    record Item(
            UUID consortiumId,

            @Schema(description = "Fewer than five youths, so not shown (onderdrukt)")
            boolean suppressed,

            @Schema(description = "Youths in care (jeugdigen)")
            Integer youths,

            @Schema(description = "Consortia asked for the need (gevraagde consortia)")
            BigDecimal consortiaAsked,

            @Schema(description = "Contact persons (aanspreekpunten)")
            BigDecimal contactPersons,

            @Schema(description = "Changes of contact person, and from an old provider (overdrachten)")
            BigDecimal handOvers,

            @Schema(description = "Days without help between two parts of care (dagen zonder hulp)")
            BigDecimal daysWithoutHelp) {}

    /** An item as a line of CSV, with the year that it is of. */
    record Line(
            int year,
            boolean transitionYear,
            String definitionVersion,
            UUID consortiumId,
            boolean suppressed,
            Integer youths,
            BigDecimal consortiaAsked,
            BigDecimal contactPersons,
            BigDecimal handOvers,
            BigDecimal daysWithoutHelp) {}

    List<Line> lines() {
        return items.stream()
                .map(item -> new Line(
                        year,
                        transitionYear,
                        definitionVersion,
                        item.consortiumId(),
                        item.suppressed(),
                        item.youths(),
                        item.consortiaAsked(),
                        item.contactPersons(),
                        item.handOvers(),
                        item.daysWithoutHelp()))
                .toList();
    }
}
