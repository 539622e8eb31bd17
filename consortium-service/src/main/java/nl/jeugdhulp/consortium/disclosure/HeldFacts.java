package nl.jeugdhulp.consortium.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementRepository;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Gathers what is held on one referral from every table that names it, also those that come later. */
@ApplicationScoped
class HeldFacts {
    private final PlacementRepository placements;
    private final EntityManager entities;
    private final ObjectMapper json;

    HeldFacts(PlacementRepository placements, EntityManager entities, ObjectMapper json) {
        this.placements = placements;
        this.entities = entities;
        this.json = json;
    }

    @Transactional
    HeldFactsView on(PlacementScope scope, UUID referralId) {
        if (placements.findByIdOptional(referralId).filter(scope::sees).isEmpty()) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        List<HeldFactsView.HeldFact> facts = new ArrayList<>();
        for (Object table : tables()) {
            List<?> rows = entities.createNativeQuery(
                            "SELECT cast(row_to_json(x) as text) FROM \"" + table + "\" x WHERE referral_id = ?1")
                    .setParameter(1, referralId)
                    .getResultList();
            rows.forEach(row -> facts.add(new HeldFactsView.HeldFact((String) table, read((String) row))));
        }
        return new HeldFactsView(referralId, facts);
    }

    private List<?> tables() {
        return entities.createNativeQuery("SELECT table_name FROM information_schema.columns"
                        + " WHERE table_schema = current_schema() AND column_name = 'referral_id' ORDER BY table_name")
                .getResultList();
    }

    private Map<String, Object> read(String row) {
        try {
            return json.readValue(row, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
