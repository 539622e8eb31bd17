package nl.jeugdhulp.consortium.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "By what a goal's success is seen, with its figures as they hold now (succesindicator)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorView(
        UUID id,
        String name,

        @Schema(description = "In what it is measured (eenheid)")
        IndicatorUnit unit,

        @Schema(description = "Where it began (nulmeting)") YearValue baseline,

        @Schema(description = "Where it is to come (streefwaarde)")
        YearValue target,

        @Schema(description = "What was measured, by year (jaarwaarden)")
        List<YearValue> values,

        @Schema(
                description = "How far the last value is from baseline to target, in percent; below 0 when it moved"
                        + " away; absent when that cannot be said or a figure is left out (voortgang)")
        Integer progressPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Schema(description = "The figure of a year (jaarwaarde)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record YearValue(
            int year,

            @Schema(description = "Absent when it counts one to four people (waarde)")
            BigDecimal value,

            @Schema(description = "Whether it was left out because it counts few people (onderdrukt)")
            boolean suppressed,

            @Schema(description = "Whether it was corrected since it was first recorded (gecorrigeerd)")
            boolean corrected) {}

    /** @param figures all revisions of the indicator's figures */
    static IndicatorView of(Indicator indicator, List<Figure> figures, boolean everything) {
        Shown shown = new Shown(everything, indicator.unit());
        Map<Integer, Figure> measured = latest(figures, FigureKind.MEASURED);
        YearValue baseline = one(latest(figures, FigureKind.BASELINE), shown);
        YearValue target = one(latest(figures, FigureKind.TARGET), shown);
        List<YearValue> values =
                measured.values().stream().map(figure -> view(figure, shown)).toList();
        return new IndicatorView(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                baseline,
                target,
                values,
                progress(baseline, target, values));
    }

    private static Map<Integer, Figure> latest(List<Figure> figures, FigureKind kind) {
        return figures.stream()
                .filter(figure -> figure.kind() == kind)
                .sorted(Comparator.comparingInt(Figure::revision))
                .collect(Collectors.toMap(Figure::slot, figure -> figure, (first, second) -> second, TreeMap::new));
    }

    private static YearValue one(Map<Integer, Figure> slot, Shown shown) {
        return slot.values().stream()
                .findFirst()
                .map(figure -> view(figure, shown))
                .orElse(null);
    }

    private static YearValue view(Figure figure, Shown shown) {
        return new YearValue(
                figure.year(), shown.value(figure.value()), shown.hides(figure.value()), figure.revision() > 1);
    }

    private static Integer progress(YearValue baseline, YearValue target, List<YearValue> values) {
        if (baseline == null || target == null || values.isEmpty()) {
            return null;
        }
        BigDecimal from = baseline.value();
        BigDecimal to = target.value();
        BigDecimal now = values.getLast().value();
        if (from == null || to == null || now == null || from.compareTo(to) == 0) {
            return null;
        }
        return now.subtract(from)
                .multiply(HUNDRED)
                .divide(to.subtract(from), 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
