package nl.jeugdhulp.referral.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.youth.Youth;
import nl.jeugdhulp.referral.youth.Youths;

/** Answers who a youth is and what is held about it. */
@ApplicationScoped
class FileService {
    private static final String CONSORTIUM_SERVICE = "consortium-service";
    private static final String PLACES = "SELECT id FROM referral WHERE youth_id = ?1"
            + " UNION SELECT takeover_id FROM trajectory WHERE youth_id = ?1 AND takeover_id IS NOT NULL";

    /** Each kind of row about a youth, so that nothing held is left out of an export. */
    private static final Map<String, String> HELD = held();

    /** What each other service holds about this youth's care: as it told it here, or as it was told from here. */
    private static final Map<String, String> ELSEWHERE = elsewhere();

    private final Youths youths;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    FileService(Youths youths, EntityManager entities, ObjectMapper json, Clock clock) {
        this.youths = youths;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    private static Map<String, String> held() {
        String ofReferrals = "(SELECT id FROM referral WHERE youth_id = ?1)";
        String ofTrajectories = "(SELECT id FROM trajectory WHERE youth_id = ?1)";
        Map<String, String> held = new LinkedHashMap<>();
        held.put("referrals", "referral x WHERE youth_id = ?1");
        held.put("referralHistory", "referral_history x WHERE referral_id IN " + ofReferrals);
        held.put("formerConsortia", "referral_former_consortium x WHERE referral_id IN " + ofReferrals);
        held.put("choices", "consortium_choice x WHERE id IN (SELECT choice_id FROM referral WHERE youth_id = ?1)");
        held.put("helpQuestions", "help_question x WHERE referral_id IN " + ofReferrals);
        held.put("trajectories", "trajectory x WHERE youth_id = ?1");
        held.put("helpComponents", "help_component x WHERE trajectory_id IN " + ofTrajectories);
        held.put("earlierEndings", "care_ending x WHERE trajectory_id IN " + ofTrajectories);
        held.put("takeovers", "takeover x WHERE youth_id = ?1");
        held.put("contactPersons", "contact_person x WHERE trajectory_id IN " + ofTrajectories);
        held.put("toldFacts", "told_fact x WHERE referral_id IN (" + PLACES + ")");
        held.put("accesses", "access_log x WHERE data_subject_id = ?1");
        return held;
    }

    private static Map<String, String> elsewhere() {
        Map<String, String> elsewhere = new LinkedHashMap<>();
        elsewhere.put(CONSORTIUM_SERVICE, "told_fact x WHERE referral_id IN (" + PLACES + ")");
        elsewhere.put(
                "school-service",
                "(SELECT c.component_id, c.trajectory_id, t.consortium_id, c.provider_id, t.school_id,"
                        + " c.help_category, c.start_date, c.end_date FROM help_component c"
                        + " JOIN trajectory t ON t.id = c.trajectory_id WHERE t.youth_id = ?1) x");
        elsewhere.put(
                "budget-service",
                "(SELECT id AS trajectory_id, consortium_id, municipality, start_date, end_date, end_reason, goals_reached,"
                        + " satisfaction, able_to_go_on FROM trajectory"
                        + " WHERE youth_id = ?1 AND end_date IS NOT NULL) x");
        return elsewhere;
    }

    @Transactional
    YouthFileView get(UUID youthId, boolean seesBsn) {
        Youth youth = youths.findByIdOptional(youthId).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return YouthFileView.of(
                youth.id(), youths.identification(youth), youth.birthDate(), holdReason(youthId), seesBsn);
    }

    /** What other services know the youth's places by: its referrals, and the takeovers with which a consortium went on. */
    @Transactional
    List<UUID> places(UUID youthId) {
        List<?> ids = entities.createNativeQuery(PLACES + " ORDER BY 1")
                .setParameter(1, youthId)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    @Transactional
    FileExportView export(UUID youthId, String requestId, ConsortiumFiles.Answer asked) {
        Map<String, List<Map<String, Object>>> elsewhere = rows(ELSEWHERE, youthId);
        // What it told stays beside what it answers, which may miss a referral.
        elsewhere.merge(
                CONSORTIUM_SERVICE,
                asked.rows(),
                (told, held) -> Stream.concat(told.stream(), held.stream()).toList());
        return new FileExportView(
                requestId,
                youthId,
                clock.instant(),
                get(youthId, true),
                rows(HELD, youthId),
                elsewhere,
                asked.complete() ? List.of() : List.of(CONSORTIUM_SERVICE));
    }

    private Map<String, List<Map<String, Object>>> rows(Map<String, String> kinds, UUID youthId) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        kinds.forEach((kind, from) -> rows.put(kind, rows(from, youthId)));
        return rows;
    }

    /** Seals all files with the newest key, some in each transaction, so that work goes on meanwhile. */
    @Transactional
    int sealSome() {
        return youths.sealWithNewestKey();
    }

    private List<Map<String, Object>> rows(String from, UUID youthId) {
        List<?> found = entities.createNativeQuery("SELECT cast(row_to_json(x) as text) FROM " + from)
                .setParameter(1, youthId)
                .getResultList();
        return found.stream().map(row -> read((String) row)).toList();
    }

    private Map<String, Object> read(String row) {
        try {
            return json.readValue(row, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String holdReason(UUID youthId) {
        return (String) entities.createNativeQuery("SELECT hold_reason FROM youth WHERE id = ?1")
                .setParameter(1, youthId)
                .getSingleResult();
    }
}
