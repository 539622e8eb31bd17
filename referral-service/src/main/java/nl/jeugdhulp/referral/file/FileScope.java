package nl.jeugdhulp.referral.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/** Who sees which file: those who see a referral or a takeover of the youth. */
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
            require(youthId, caller.id(), inReferrals("referrer_id"));
        } else if (caller.is(Role.CONSORTIUM)) {
            require(
                    youthId,
                    caller.consortiumId(),
                    inReferrals("consortium_id") + " OR " + inTakeovers("consortium_id"));
        } else if (caller.is(Role.MUNICIPALITY)) {
            require(
                    youthId,
                    caller.municipality().value(),
                    inReferrals("municipality") + " OR " + inTakeovers("municipality"));
        } else {
            throw PlatformProblem.FORBIDDEN.problem();
        }
    }

    /** Who needs the number itself: who gives care (Youth Act art. 7.2.1) and who is responsible for it. */
    boolean seesBsn() {
        return caller.is(Role.CONSORTIUM) || caller.is(Role.MUNICIPALITY);
    }

    private static String inReferrals(String column) {
        return "EXISTS (SELECT FROM referral WHERE youth_id = ?1 AND " + column + " = ?2)";
    }

    private static String inTakeovers(String column) {
        return "EXISTS (SELECT FROM takeover WHERE youth_id = ?1 AND " + column + " = ?2)";
    }

    private void require(UUID youthId, Object mine, String condition) {
        boolean seen = (Boolean) entities.createNativeQuery("SELECT " + condition)
                .setParameter(1, youthId)
                .setParameter(2, mine)
                .getSingleResult();
        if (!seen) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }
}
