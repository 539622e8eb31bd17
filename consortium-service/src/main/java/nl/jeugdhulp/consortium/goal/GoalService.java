package nl.jeugdhulp.consortium.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.burden.Burden;
import nl.jeugdhulp.consortium.burden.MeasuredBurden;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** The transformation goals with their indicators and figures. */
@ApplicationScoped
@Transactional
public class GoalService {
    private static final UUID LOWEST = new UUID(0, 0);

    private final GoalRepository goals;
    private final Burden burden;
    private final Clock clock;

    GoalService(GoalRepository goals, Burden burden, Clock clock) {
        this.goals = goals;
        this.burden = burden;
        this.clock = clock;
    }

    /** What was measured of an indicator in a year; numbers of one to four people are left out. */
    public record YearFigure(
            UUID goalId, UUID indicatorId, String indicator, String unit, BigDecimal value, boolean suppressed) {}

    /** A goal with its version. */
    record Answer(GoalView view, long version) {}

    Answer add(GoalDescription described) {
        Goal goal = new Goal(described);
        goals.persistAndFlush(goal);
        return answer(goal, true);
    }

    Answer describe(UUID id, GoalDescription described, IfMatch ifMatch) {
        Goal goal = find(id);
        ifMatch.check(goal);
        goal.describe(described);
        goals.flush();
        return answer(goal, true);
    }

    Answer addIndicator(UUID id, String name, IndicatorUnit unit) {
        Goal goal = hold(id);
        goals.add(new Indicator(id, name, unit));
        goal.measured();
        goals.flush();
        return answer(goal, true);
    }

    /** What was recorded of the same kind and year stays; the new figure counts from now on. */
    Answer record(UUID id, UUID indicatorId, RecordFigure recorded, String by) {
        Goal goal = hold(id);
        Indicator indicator = goals.indicator(id, indicatorId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        Optional<Figure> known = goals.figuresOf(indicator.id()).stream()
                .filter(figure -> figure.kind() == recorded.kind() && figure.slot() == Figure.slot(recorded))
                .max(Comparator.comparingInt(Figure::revision));
        goals.add(known.map(figure -> figure.corrected(recorded, by, clock.instant()))
                .orElseGet(() -> new Figure(indicator.id(), recorded, by, clock.instant())));
        goal.measured();
        goals.flush();
        return answer(goal, true);
    }

    /** Every figure that was ever recorded, superseded ones included. */
    List<FigureView> history(UUID id, UUID indicatorId, boolean everything) {
        Indicator indicator =
                goals.indicator(id, indicatorId, LockModeType.NONE).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        Shown shown = new Shown(everything, indicator.unit());
        return goals.figuresOf(indicatorId).stream()
                .map(figure -> FigureView.of(figure, shown))
                .toList();
    }

    /** Every indicator's value of that year, as everybody may see it. */
    public List<YearFigure> measuredIn(int year) {
        return goals.list("order by id").stream()
                .flatMap(goal -> answer(goal, false).view().indicators().stream()
                        .flatMap(indicator -> indicator.values().stream()
                                .filter(value -> value.year() == year)
                                .map(value -> new YearFigure(
                                        goal.id(),
                                        indicator.id(),
                                        indicator.name(),
                                        indicator.unit().name(),
                                        value.value(),
                                        value.suppressed()))))
                .toList();
    }

    Answer get(UUID id, boolean everything) {
        return answer(find(id), everything);
    }

    /** Refuses with 404 when there is no such goal. */
    public void requireKnown(UUID id) {
        find(id);
    }

    Page<GoalView> list(Instant changedSince, PageRequest request, boolean everything) {
        List<Goal> found =
                goals.page(changedSince, request.after().map(Cursor::uuid).orElse(LOWEST), request.limit() + 1);
        Page<GoalView> page = Page.of(found, request, goal -> Cursor.of(goal.id()))
                .map(goal -> answer(goal, everything).view());
        return request.count() ? page.withTotal(goals.count("changedAt >= ?1", changedSince)) : page;
    }

    /** Locked, because what is added to it marks it as changed. */
    private Goal hold(UUID id) {
        return goals.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private Goal find(UUID id) {
        return goals.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private Answer answer(Goal goal, boolean everything) {
        List<IndicatorView> indicators = goals.indicatorsOf(goal.id()).stream()
                .map(indicator -> IndicatorView.of(indicator, goals.figuresOf(indicator.id()), everything))
                .toList();
        MeasuredBurden measured = goal.theme() == GoalTheme.ADMINISTRATIVE_BURDEN ? burden.measured() : null;
        return new Answer(GoalView.of(goal, indicators, measured), goal.version());
    }
}
