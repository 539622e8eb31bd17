package nl.jeugdhulp.consortium.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.ArrangementEnded;
import nl.jeugdhulp.events.SchoolEvent.ArrangementOpened;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentAgreed;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentEnded;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.hibernate.Session;

/** What a consortium has agreed with schools, under the ids that school-service and budget-service know it by. */
@ApplicationScoped
@Transactional
class SchoolAgreements {
    private static final String BEGUN = "INSERT INTO school_agreement AS known (id, kind, school_id, consortium_id,"
            + " valid_from, valid_until, dayparts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            + " ON CONFLICT (id) DO UPDATE SET valid_from = excluded.valid_from, valid_until = excluded.valid_until,"
            + " dayparts = excluded.dayparts";
    private static final String ENDED = "INSERT INTO school_agreement AS known (id, kind, school_id, consortium_id,"
            + " ended_on) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET ended_on = excluded.ended_on";

    private static final UUID LOWEST = new UUID(0, 0);

    private final EntityManager entities;

    SchoolAgreements(EntityManager entities) {
        this.entities = entities;
    }

    void agreed(CollectiveDeploymentAgreed told) {
        Period schoolYear =
                new Period(told.schoolYear().firstDay(), told.schoolYear().lastDay());
        begun(
                told.deploymentId(),
                SchoolAgreementKind.DEPLOYMENT,
                told.schoolId(),
                told.consortiumId(),
                schoolYear,
                told.dayparts());
    }

    void opened(ArrangementOpened told) {
        begun(
                told.arrangementId(),
                SchoolAgreementKind.ARRANGEMENT,
                told.schoolId(),
                told.consortiumId(),
                told.period(),
                null);
    }

    void ended(CollectiveDeploymentEnded told) {
        ended(
                told.deploymentId(),
                SchoolAgreementKind.DEPLOYMENT,
                told.schoolId(),
                told.consortiumId(),
                told.endedOn());
    }

    void ended(ArrangementEnded told) {
        ended(
                told.arrangementId(),
                SchoolAgreementKind.ARRANGEMENT,
                told.schoolId(),
                told.consortiumId(),
                told.endedOn());
    }

    private void begun(
            UUID id, SchoolAgreementKind kind, SchoolId school, UUID consortiumId, Period period, Integer dayparts) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(BEGUN)
                .setParameter(1, id)
                .setParameter(2, kind.name())
                .setParameter(3, school.value())
                .setParameter(4, consortiumId)
                .setParameter(5, period.from())
                .setParameter(6, period.until(), LocalDate.class)
                .setParameter(7, dayparts, Integer.class)
                .executeUpdate();
    }

    private void ended(UUID id, SchoolAgreementKind kind, SchoolId school, UUID consortiumId, LocalDate endedOn) {
        entities.createNativeQuery(ENDED)
                .setParameter(1, id)
                .setParameter(2, kind.name())
                .setParameter(3, school.value())
                .setParameter(4, consortiumId)
                .setParameter(5, endedOn)
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM school_agreement").executeUpdate();
    }

    /** Those of a consortium of that kind, ended ones included, in the order of their ids. */
    Page<SchoolAgreementView> of(UUID consortiumId, SchoolAgreementKind kind, PageRequest request) {
        UUID after = request.after().map(Cursor::uuid).orElse(LOWEST);
        Page<SchoolAgreementView> page = Page.of(
                find(consortiumId, kind, "id > :id", after, request.limit() + 1),
                request,
                each -> Cursor.of(each.id()));
        return request.count() ? page.withTotal(count(consortiumId, kind)) : page;
    }

    private long count(UUID consortiumId, SchoolAgreementKind kind) {
        Number count = (Number) entities.createNativeQuery("SELECT count(*) FROM school_agreement"
                        + " WHERE consortium_id = ?1 AND kind = ?2 AND valid_from IS NOT NULL")
                .setParameter(1, consortiumId)
                .setParameter(2, kind.name())
                .getSingleResult();
        return count.longValue();
    }

    SchoolAgreementView get(UUID consortiumId, SchoolAgreementKind kind, UUID id) {
        return find(consortiumId, kind, "id = :id", id, 1).stream()
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private List<SchoolAgreementView> find(
            UUID consortiumId, SchoolAgreementKind kind, String condition, UUID id, int most) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT id, school_id, consortium_id, valid_from, valid_until, dayparts, ended_on"
                                + " FROM school_agreement WHERE consortium_id = :consortiumId AND kind = :kind"
                                + " AND valid_from IS NOT NULL AND " + condition + " ORDER BY id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("school_id", String.class)
                .addScalar("consortium_id", UUID.class)
                .addScalar("valid_from", LocalDate.class)
                .addScalar("valid_until", LocalDate.class)
                .addScalar("dayparts", Integer.class)
                .addScalar("ended_on", LocalDate.class)
                .setParameter("consortiumId", consortiumId)
                .setParameter("kind", kind.name())
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new SchoolAgreementView(
                        (UUID) row[0],
                        new SchoolId((String) row[1]),
                        (UUID) row[2],
                        new Period((LocalDate) row[3], (LocalDate) row[4]),
                        (Integer) row[5],
                        (LocalDate) row[6]))
                .toList();
    }
}
