package nl.jeugdhulp.consortium.burden;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.burden.BurdenView.Measured;
import nl.jeugdhulp.consortium.burden.BurdenView.StepCount;
import nl.jeugdhulp.consortium.burden.BurdenView.Sum;
import nl.jeugdhulp.consortium.burden.InterfaceDocument.Operation;
import org.hibernate.Session;

/**
 * Administrative burden measured from the suite itself: what its interfaces ask for one trajectory, and what was in fact
 * recorded. The interface documents of the release lie beside the classes, so the count is always that of the release.
 */
@ApplicationScoped
@Transactional
public class Burden {
    static final String DEFINITION_VERSION = "1";

    private static final long LEAST_SHOWN = 5;
    private static final String RECORDED =
            "SELECT (SELECT count(*) FROM placement WHERE submitted AND occupied_on BETWEEN"
                    + " :from AND :until) AS starts, (SELECT count(*) FROM wait_change c JOIN placement p USING (referral_id)"
                    + " WHERE p.submitted AND p.occupied_on BETWEEN :from AND :until AND c.changed_by <> 'consortium-service') AS"
                    + " changes";

    private final List<StepCount> steps;
    private final EntityManager entities;
    private final Clock clock;

    Burden(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        this.steps = counted(json);
    }

    /** In one view, beside the goal that it is to serve. */
    public MeasuredBurden measured() {
        return MeasuredBurden.of(view(null));
    }

    BurdenView view(Integer year) {
        return new BurdenView(
                clock.instant(),
                DEFINITION_VERSION,
                Sum.of(steps.stream().filter(StepCount::always).toList()),
                Sum.of(steps),
                steps,
                measured(year == null ? LocalDate.now(clock).getYear() : year));
    }

    private Measured measured(int year) {
        Object[] counts = entities.unwrap(Session.class)
                .createNativeQuery(RECORDED, Object[].class)
                .addScalar("starts", Long.class)
                .addScalar("changes", Long.class)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("until", LocalDate.of(year, 12, 31))
                .getSingleResult();
        long starts = (Long) counts[0];
        if (starts > 0 && starts < LEAST_SHOWN) {
            return new Measured(year, null, true, null);
        }
        BigDecimal perYouth = starts == 0
                ? null
                : BigDecimal.valueOf((Long) counts[1]).divide(BigDecimal.valueOf(starts), 2, RoundingMode.HALF_UP);
        return new Measured(year, starts, false, perYouth);
    }

    private static List<StepCount> counted(ObjectMapper json) {
        Map<String, InterfaceDocument> documents = Arrays.stream(TrajectoryStep.values())
                .map(TrajectoryStep::service)
                .distinct()
                .collect(Collectors.toMap(service -> service, service -> read(service, json)));
        return Arrays.stream(TrajectoryStep.values())
                .map(step -> count(step, documents.get(step.service())))
                .toList();
    }

    private static StepCount count(TrajectoryStep step, InterfaceDocument document) {
        Operation operation = document.operation(step.operationId())
                .orElseThrow(() -> new IllegalStateException(step.service() + " has no " + step.operationId()));
        return new StepCount(
                step,
                step.always(),
                step.service(),
                operation.method().toUpperCase(Locale.ROOT) + " /v1" + operation.path(),
                operation.summary(),
                operation.fields().required(),
                operation.fields().possible());
    }

    private static InterfaceDocument read(String service, ObjectMapper json) {
        try (InputStream file = Burden.class.getResourceAsStream("/interfaces/" + service + "/openapi.json")) {
            return new InterfaceDocument(json.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
