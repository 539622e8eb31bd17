package nl.jeugdhulp.school.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.jeugdhulp.events.SchoolEvent;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.Period;

/** The earmarks of an agreement, each for one of the calendar years in which it runs. */
public final class Earmarks {
    private Earmarks() {}

    /** Refuses with 400 what does not fit the period: another year, a year twice, nothing or less. */
    public static void check(List<EarmarkLine> lines, Period period) {
        List<InputError> errors = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            EarmarkLine line = lines.get(i);
            String pointer = "/earmarks/" + i;
            if (line.year() < period.from().getYear()
                    || line.year() > period.until().getYear()) {
                errors.add(InputError.of(
                        pointer + "/year",
                        "outside-period",
                        "is geen kalenderjaar van de periode",
                        "is no calendar year of the period"));
            }
            if (!years.add(line.year())) {
                errors.add(InputError.of(pointer + "/year", "year-twice", "staat er al in", "stands there already"));
            }
            if (!line.amount().isPositive()) {
                errors.add(InputError.of(
                        pointer + "/amount", "positive-amount", "moet meer zijn dan 0.00", "must be more than 0.00"));
            }
        }
        if (!errors.isEmpty()) {
            throw PlatformProblem.INVALID_INPUT.problem().at(errors);
        }
    }

    public static List<StoredEarmark> kept(List<EarmarkLine> lines) {
        return lines.stream()
                .map(line -> new StoredEarmark(line.year(), line.amount().cents()))
                .sorted(Comparator.comparingInt(StoredEarmark::year))
                .toList();
    }

    public static List<EarmarkLine> shown(List<StoredEarmark> earmarks) {
        return earmarks.stream()
                .sorted(Comparator.comparingInt(StoredEarmark::year))
                .map(earmark -> new EarmarkLine(earmark.year(), Money.ofCents(earmark.amount())))
                .toList();
    }

    public static List<SchoolEvent.Earmark> told(List<StoredEarmark> earmarks) {
        return shown(earmarks).stream()
                .map(line -> new SchoolEvent.Earmark(line.year(), line.amount()))
                .toList();
    }
}
