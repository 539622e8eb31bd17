package nl.jeugdhulp.referral.course;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.referral.duty.ResponseNorm;

/** The door to referrals for the features around them: opens new ones, and reads those that a caller may see. */
@ApplicationScoped
public class Referrals {
    private static final int PIECE = 500;

    private final ReferralRepository referrals;
    private final ResponseNorm norm;
    private final Outbox outbox;
    private final Clock clock;

    Referrals(ReferralRepository referrals, ResponseNorm norm, Outbox outbox, Clock clock) {
        this.referrals = referrals;
        this.norm = norm;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Which of the visible referrals are meant.
     *
     * @param jpql conditions, each begun with {@code and}; empty for all
     * @param parameters the values of the conditions' named parameters
     */
    public record Selection(String jpql, Map<String, Object> parameters) {}

    /** Opens a referral; refuses a second open one for the same youth and need, and a chain that would fork. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReferralView open(NewReferral wanted) {
        Optional<Referral> previous =
                Optional.ofNullable(wanted.previousReferralId()).map(id -> followed(id, wanted.youthId()));
        referrals.requireNoneOpen(
                wanted.youthId(), wanted.helpCategory(), wanted.referrer().id());
        Instant now = clock.instant();
        LocalDate waitingSince = previous.map(Referral::waitingSince).orElseGet(() -> LocalDate.now(clock));
        Referral referral = new Referral(Ids.next(), wanted, waitingSince, now, norm.dueAt(wanted.urgency(), now));
        referrals.persist(referral);
        outbox.publish(referral, referral.submitted());
        return ReferralView.of(referral);
    }

    private Referral followed(UUID id, UUID youthId) {
        return referrals
                .findByIdOptional(id)
                .filter(previous -> previous.youthId().equals(youthId))
                .filter(previous -> previous.status().mayBeFollowed())
                .filter(previous -> !referrals.isFollowed(id))
                .orElseThrow(ReferralProblem.PREVIOUS_REFERRAL_DOES_NOT_FIT::problem);
    }

    @Transactional
    public Page<ReferralView> list(ReferralScope.Condition scope, Selection selection, PageRequest page) {
        Page<ReferralView> found = Page.of(
                        referrals.list(scope, selection, page), page, referral -> Cursor.of(referral.id()))
                .map(ReferralView::of);
        return page.count() ? found.withTotal(referrals.count(scope, selection)) : found;
    }

    /** All of the selection in the order of their ids, in pieces, so that any number of them fits in memory. */
    public void each(ReferralScope.Condition scope, Selection selection, Consumer<List<ReferralView>> piece) {
        UUID after = new UUID(0, 0);
        List<ReferralView> found;
        do {
            UUID last = after;
            found = QuarkusTransaction.requiringNew()
                    .call(() -> referrals.after(last, scope, selection, PIECE).stream()
                            .map(ReferralView::of)
                            .toList());
            if (!found.isEmpty()) {
                piece.accept(found);
                after = found.getLast().id();
            }
        } while (found.size() == PIECE);
    }

    @Transactional
    public List<ReferralView> ofYouth(UUID youthId, ReferralScope.Condition scope) {
        return referrals.ofYouth(youthId, scope).stream().map(ReferralView::of).toList();
    }
}
