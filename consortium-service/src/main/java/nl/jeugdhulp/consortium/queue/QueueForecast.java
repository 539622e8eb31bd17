package nl.jeugdhulp.consortium.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.jeugdhulp.consortium.forecast.ObservedFlow;
import nl.jeugdhulp.consortium.forecast.PositionIndex;
import nl.jeugdhulp.consortium.forecast.StartForecast;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import nl.jeugdhulp.consortium.forecast.StartForecaster;
import nl.jeugdhulp.values.Urgency;
import org.hibernate.Session;

/** Where somebody stands on a list and when care may begin, from the flow of the year up to yesterday. */
@ApplicationScoped
@Transactional
public class QueueForecast {
    private static final int PERIODS = 13;
    private static final int PERIOD_DAYS = 28;

    private final EntityManager entities;
    private final Clock clock;
    private final StartForecaster forecaster = new StartForecaster();
    private final Map<CareListId, FlowOfDay> flows = new ConcurrentHashMap<>();

    QueueForecast(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    private record FlowOfDay(LocalDate day, ObservedFlow flow) {}

    /** How many go before this place in the queue, whether or not it is on the list. */
    public long ahead(CareListId list, Urgency urgency, LocalDate waitingSince, UUID referralId) {
        return ahead(new QueuePlace(list, urgency, waitingSince, referralId));
    }

    /** The same for a place that is given as one. */
    public long ahead(QueuePlace place) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> new PositionIndex(connection).ahead(place.key()));
    }

    /** When care may begin for somebody with so many ahead. */
    public StartForecast expectedStart(CareListId list, Urgency urgency, long ahead) {
        LocalDate today = LocalDate.now(clock);
        return forecaster.forecast(flow(list, today), UrgencyColumn.rank(urgency), ahead, today);
    }

    /** What a regular newcomer may expect on a list on which so many wait; empty when nobody can say. */
    public Optional<ExpectedWait> expectedWait(CareListId list, int waiting) {
        LocalDate today = LocalDate.now(clock);
        return waiting > 0 && expectedStart(list, Urgency.REGULAR, waiting) instanceof ExpectedStart start
                ? Optional.of(new ExpectedWait(
                        Math.toIntExact(ChronoUnit.DAYS.between(today, start.p10())),
                        Math.toIntExact(ChronoUnit.DAYS.between(today, start.p90()))))
                : Optional.empty();
    }

    /** In four of five cases the wait is between these, in days. */
    public record ExpectedWait(int lowDays, int highDays) {}

    /** Counted once a day, since only whole days count. */
    private ObservedFlow flow(CareListId list, LocalDate today) {
        FlowOfDay known = flows.get(list);
        if (known == null || !known.day().equals(today)) {
            known = new FlowOfDay(today, counted(list, today));
            flows.put(list, known);
        }
        return known.flow();
    }

    private ObservedFlow counted(CareListId list, LocalDate today) {
        LocalDate first = today.minusDays((long) PERIODS * PERIOD_DAYS);
        List<QueueDay> days = entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT day, waiting_before, started, left_list, joined_crisis, joined_urgent, joined_regular"
                                + " FROM queue_day WHERE consortium_id = ?1 AND help_category = ?2 AND day >= ?3"
                                + " ORDER BY day",
                        Object[].class)
                .addScalar("day", LocalDate.class)
                .addScalar("waiting_before", Integer.class)
                .addScalar("started", Integer.class)
                .addScalar("left_list", Integer.class)
                .addScalar("joined_crisis", Integer.class)
                .addScalar("joined_urgent", Integer.class)
                .addScalar("joined_regular", Integer.class)
                .setParameter(1, list.consortiumId())
                .setParameter(2, list.helpCategory().name())
                .setParameter(3, first)
                .getResultStream()
                .map(QueueDay::of)
                .toList();
        List<ObservedFlow.Period> periods = new ArrayList<>();
        for (LocalDate from = first; from.isBefore(today); from = from.plusDays(PERIOD_DAYS)) {
            periods.add(QueueDay.period(days, from, from.plusDays(PERIOD_DAYS)));
        }
        return new ObservedFlow(periods);
    }
}
