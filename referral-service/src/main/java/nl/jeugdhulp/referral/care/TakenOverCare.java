package nl.jeugdhulp.referral.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.outbox.Outbox;

/** The one door by which care of an old contract goes on at a consortium. */
@ApplicationScoped
public class TakenOverCare {
    private final TrajectoryRepository trajectories;
    private final Membership membership;
    private final Outbox outbox;
    private final Clock clock;

    TakenOverCare(TrajectoryRepository trajectories, Membership membership, Outbox outbox, Clock clock) {
        this.trajectories = trajectories;
        this.membership = membership;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Starts the trajectory and returns its id; refuses when care for the need runs already.
     *
     * @param careSince since when the old provider helped
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID begin(
            CareOrigin origin,
            LocalDate careSince,
            LocalDate startDate,
            CareApi.Contact contact,
            CareApi.FirstComponent first) {
        if (trajectories.runs(origin.youthId(), origin.helpCategory())) {
            throw CareProblem.CARE_FOR_NEED_RUNS.problem("helpCategory", origin.helpCategory());
        }
        membership.require(origin.consortiumId(), first.providerId(), first.helpCategory(), startDate);
        Trajectory care =
                new Trajectory(Ids.next(), origin, startDate, careSince, LocalDate.now(clock), clock.instant());
        var started = care.start(Ids.next(), first.helpCategory(), first.providerId(), contact, clock.instant());
        trajectories.persist(care);
        outbox.publish(care, started);
        return care.id();
    }
}
