package nl.jeugdhulp.referral.takeover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Care handed over in a year; fewer than five youths are not shown, nor what would give them away. */
@Schema(name = "TakeoverFigures", description = "Care of the old contracts handed over in a year (overnamecijfers)")
record TakeoverFiguresView(
        int year,

        @Schema(description = "2023, the transition year, which does not compare with others (overgangsjaar)")
        boolean transitionYear,

        String definitionVersion,
        Instant asOf,
        List<Item> items) {
    private static final int FEWEST_SHOWN = 5;

    @Schema(name = "TakeoverFiguresItem", description = "What one consortium took over (overnames per consortium)")
    record Item(
            UUID consortiumId,

            @Schema(description = "Whether something is too small to show (onderdrukt)")
            boolean suppressed,

            @Schema(description = "Care handed over (overgenomen)")
            Integer handedOver,

            @Schema(description = "Of those with days without help between (met onderbreking)")
            Integer withGap,

            @Schema(description = "Days without help, of all together (dagen zonder hulp)")
            Integer gapDays) {
        static Item of(UUID consortiumId, int handedOver, int withGap, int gapDays) {
            if (handedOver < FEWEST_SHOWN) {
                return new Item(consortiumId, true, null, null, null);
            }
            boolean hidden = isSmall(withGap) || isSmall(handedOver - withGap);
            return new Item(consortiumId, hidden, handedOver, hidden ? null : withGap, hidden ? null : gapDays);
        }

        private static boolean isSmall(int people) {
            return people > 0 && people < FEWEST_SHOWN;
        }
    }

    /** An item as a line of CSV, with the year that it is of. */
    record Line(
            int year,
            boolean transitionYear,
            String definitionVersion,
            UUID consortiumId,
            boolean suppressed,
            Integer handedOver,
            Integer withGap,
            Integer gapDays) {}

    List<Line> lines() {
        return items.stream()
                .map(item -> new Line(
                        year,
                        transitionYear,
                        definitionVersion,
                        item.consortiumId(),
                        item.suppressed(),
                        item.handedOver(),
                        item.withGap(),
                        item.gapDays()))
                .toList();
    }
}
