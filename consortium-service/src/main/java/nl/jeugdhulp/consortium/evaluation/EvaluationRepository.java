package nl.jeugdhulp.consortium.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;

@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<Evaluation, UUID> {
    List<Evaluation> page(Party reader, Optional<Subject> subject, Instant recordedSince, UUID after, int count) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after, "since", recordedSince));
        String condition = "id > :after and recordedAt >= :since" + condition(reader, subject, parameters);
        return find(condition + " order by id", parameters).range(0, count - 1).list();
    }

    long count(Party reader, Optional<Subject> subject, Instant recordedSince) {
        Map<String, Object> parameters = new HashMap<>(Map.of("since", recordedSince));
        return count("recordedAt >= :since" + condition(reader, subject, parameters), parameters);
    }

    private static String condition(Party reader, Optional<Subject> subject, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder();
        if (!reader.equals(Party.REGION)) {
            condition.append(" and (subject <> AGREEMENT or array_contains(participants, :reader))");
            parameters.put("reader", reader.key());
        }
        subject.ifPresent(wanted -> {
            condition.append(" and subject = :subject");
            parameters.put("subject", wanted);
        });
        return condition.toString();
    }
}
