package nl.jeugdhulp.referral.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/** Who sees which file: those who see a referral of the youth. */
@RequestScoped
class FileScope {
    private final Caller caller;
    private final EntityManager entities;

    FileScope(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /** Refuses with 404 the file of a youth of whom the caller sees no referral. */
    void require(UUID youthId) {
        if (caller.is(Role.REFERRER)) {
            require(youthId, "referrer_id = ?2", caller.id());
        } else if (caller.is(Role.CONSORTIUM)) {
            require(youthId, "consortium_id = ?2", caller.consortiumId());
        } else if (caller.is(Role.MUNICIPALITY)) {
            require(youthId, "municipality = ?2", caller.municipality().value());
        } else {
            throw PlatformProblem.FORBIDDEN.problem();
        }
    }

    /** Who needs the number itself: who gives care (Youth Act art. 7.2.1) and who is responsible for it. */
    boolean seesBsn() {
        return caller.is(Role.CONSORTIUM) || caller.is(Role.MUNICIPALITY);
    }

    private void require(UUID youthId, String condition, Object mine) {
        boolean seen = (Boolean) entities.createNativeQuery(
                        "SELECT EXISTS (SELECT FROM referral WHERE youth_id = ?1 AND " + condition + ")")
                .setParameter(1, youthId)
                .setParameter(2, mine)
                .getSingleResult();
        if (!seen) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }
}
