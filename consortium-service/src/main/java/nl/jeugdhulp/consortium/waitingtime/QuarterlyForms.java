package nl.jeugdhulp.consortium.waitingtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.registry.ConsortiumService;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.HelpCategory;

/** Fills in the quarterly form of each consortium, and keeps it as it was when the quarter ended. */
@ApplicationScoped
@Transactional
class QuarterlyForms {
    private static final int DAYS_A_WEEK = 7;

    private final WaitingTimes times;
    private final ConsortiumService consortia;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    QuarterlyForms(
            WaitingTimes times, ConsortiumService consortia, EntityManager entities, ObjectMapper json, Clock clock) {
        this.times = times;
        this.consortia = consortia;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** @param quarter this one when absent; of an earlier one the form as it last was */
    QuarterlyFormView of(UUID consortiumId, Optional<String> quarter) {
        LocalDate today = LocalDate.now(clock);
        return quarter.isEmpty() || quarter.get().equals(quarterOf(today))
                ? now(consortiumId, today)
                : kept(consortiumId, quarter.get()).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    /** The last form kept within a quarter stays; replicas that keep the same one do no harm. */
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        LocalDate today = LocalDate.now(clock);
        consortia.on(today).forEach(consortium -> {
            QuarterlyFormView form = now(consortium.id(), today);
            entities.createNativeQuery("INSERT INTO quarterly_form (consortium_id, quarter, form)"
                            + " VALUES (?1, ?2, CAST(?3 AS jsonb))"
                            + " ON CONFLICT (consortium_id, quarter) DO UPDATE SET form = excluded.form")
                    .setParameter(1, consortium.id())
                    .setParameter(2, form.quarter())
                    .setParameter(3, written(form))
                    .executeUpdate();
        });
    }

    private QuarterlyFormView now(UUID consortiumId, LocalDate today) {
        String quarter = quarterOf(today);
        Map<HelpCategory, WaitingTimeView> rows =
                times.get(Optional.empty(), Optional.of(consortiumId), Optional.empty()).items().stream()
                        .filter(row -> row.quarter().equals(quarter))
                        .collect(Collectors.toMap(WaitingTimeView::helpCategory, Function.identity()));
        List<QuarterlyFormView.Line> lines = Arrays.stream(HelpCategory.values())
                .map(category -> line(category, Optional.ofNullable(rows.get(category))))
                .toList();
        return new QuarterlyFormView(consortiumId, quarter, today, WaitingTimes.DEFINITION_VERSION, lines);
    }

    private Optional<QuarterlyFormView> kept(UUID consortiumId, String quarter) {
        List<?> found = entities.createNativeQuery(
                        "SELECT CAST(form AS text) FROM quarterly_form" + " WHERE consortium_id = ?1 AND quarter = ?2")
                .setParameter(1, consortiumId)
                .setParameter(2, quarter)
                .getResultList();
        return found.stream().map(String.class::cast).map(this::read).findFirst();
    }

    private static String quarterOf(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static QuarterlyFormView.Line line(HelpCategory category, Optional<WaitingTimeView> row) {
        Integer days = row.map(QuarterlyForms::estimatedDays).orElse(null);
        Long waiting = row.isEmpty() ? Long.valueOf(0) : row.get().waitingGross();
        boolean hidden =
                row.isPresent() && row.get().waitingGross() == null && row.get().suppressed();
        return new QuarterlyFormView.Line(
                category.code(),
                days == null ? null : Math.ceilDiv(days, DAYS_A_WEEK),
                hidden ? null : waiting,
                hidden);
    }

    private static Integer estimatedDays(WaitingTimeView row) {
        return row.expectedDaysLow() == null
                ? row.medianDays()
                : Integer.valueOf((row.expectedDaysLow() + row.expectedDaysHigh()) / 2);
    }

    private String written(QuarterlyFormView form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private QuarterlyFormView read(String form) {
        try {
            return json.readValue(form, QuarterlyFormView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
