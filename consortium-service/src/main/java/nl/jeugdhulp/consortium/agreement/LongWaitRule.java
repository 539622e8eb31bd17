package nl.jeugdhulp.consortium.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.consortium.party.PartyKind;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.placement.Waiter;
import nl.jeugdhulp.consortium.transfer.Origin;
import nl.jeugdhulp.consortium.transfer.TransferOption;
import nl.jeugdhulp.consortium.transfer.TransferOptions;
import nl.jeugdhulp.consortium.transfer.TransferService;
import nl.jeugdhulp.consortium.transfer.TransferService.Made;
import org.hibernate.Session;

/**
 * Carries out what parties agreed about long waits: whoever waits with one of them above so many weeks is proposed to the
 * nearest other party that has room, once for each youth and agreement. Only a proposal starts; the family and both
 * consortia decide as with any other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class LongWaitRule {
    private static final int AT_ONCE = 200;
    private static final PlacementScope WHOLE_REGION = new PlacementScope(null, null);
    /** Only where another party has a place that nobody on its list and no open proposal needs, so that a full region is cheap. */
    private static final String LONG_WAITING = """
            SELECT p.referral_id FROM placement p
            WHERE p.state = 'WAITING' AND p.waiting_since < :since AND p.consortium_id IN (:consortia)
            AND (:category = '' OR p.help_category = :category) AND p.referral_id > :after
            AND NOT EXISTS (SELECT 1 FROM agreement_effect e
                WHERE e.series_id = :series AND e.referral_id = p.referral_id)
            AND NOT EXISTS (SELECT 1 FROM transfer_wish w WHERE w.referral_id = p.referral_id AND NOT w.willing)
            AND EXISTS (SELECT 1 FROM occupancy o
                WHERE o.help_category = p.help_category AND o.consortium_id IN (:consortia)
                AND o.consortium_id <> p.consortium_id
                AND o.places - o.reserved - o.occupied - o.paused > (SELECT count(*) FROM transfer_proposal t
                    WHERE t.state = 'OPEN' AND t.to_consortium_id = o.consortium_id
                    AND t.help_category = o.help_category))
            ORDER BY p.referral_id LIMIT %d""".formatted(AT_ONCE);

    private final AgreementRepository agreements;
    private final TransferOptions options;
    private final TransferService transfers;
    private final PlacementService placements;
    private final EntityManager entities;
    private final Clock clock;

    LongWaitRule(
            AgreementRepository agreements,
            TransferOptions options,
            TransferService transfers,
            PlacementService placements,
            EntityManager entities,
            Clock clock) {
        this.agreements = agreements;
        this.options = options;
        this.transfers = transfers;
        this.placements = placements;
        this.entities = entities;
        this.clock = clock;
    }

    /** Each youth in a transaction of its own, so that one that cannot be proposed stops no other. */
    @Scheduled(every = "20s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void carryOut() {
        QuarkusTransaction.requiringNew().call(agreements::withRulesInForce).forEach(this::carryOut);
    }

    private void carryOut(UUID agreementId) {
        UUID after = new UUID(0, 0);
        List<UUID> found;
        do {
            UUID from = after;
            found = QuarkusTransaction.requiringNew().call(() -> longWaiting(agreementId, from));
            found.forEach(referral -> QuarkusTransaction.requiringNew().run(() -> start(agreementId, referral)));
            after = found.isEmpty() ? after : found.getLast();
        } while (found.size() == AT_ONCE);
    }

    /** Those whom a rule of the agreement is about and for whom it has not had its effect. */
    private List<UUID> longWaiting(UUID agreementId, UUID after) {
        LocalDate today = LocalDate.now(clock);
        Agreement agreement = agreements.findById(agreementId);
        if (!agreement.isInForce(today) || consortia(agreement).isEmpty()) {
            return List.of();
        }
        return agreement.rules().stream()
                .flatMap(rule -> entities.unwrap(Session.class)
                        .createNativeQuery(LONG_WAITING, UUID.class)
                        .setParameter("since", rule.waitingSinceBefore(today))
                        .setParameter(
                                "category",
                                rule.helpCategory() == null
                                        ? ""
                                        : rule.helpCategory().name())
                        .setParameter("consortia", consortia(agreement))
                        .setParameter("after", after)
                        .setParameter("series", agreement.seriesId())
                        .getResultStream())
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .limit(AT_ONCE)
                .toList();
    }

    /** The agreement is locked, so that of two replicas the second sees what the first has started. */
    private void start(UUID agreementId, UUID referralId) {
        Agreement agreement = agreements.findById(agreementId, LockModeType.PESSIMISTIC_WRITE);
        if (!agreement.isInForce(LocalDate.now(clock)) || hasHadEffect(agreement, referralId)) {
            return;
        }
        Optional<Waiter> waiter = placements.waiter(WHOLE_REGION, referralId);
        waiter.flatMap(found -> nearestWithRoom(agreement, found)).ifPresent(target -> {
            Made made = transfers.make(WHOLE_REGION, referralId, target, Origin.ofAgreement(agreementId));
            keep(agreement, made);
        });
    }

    /** A place that another open proposal asks for already is not asked for again. */
    private Optional<UUID> nearestWithRoom(Agreement agreement, Waiter waiter) {
        Set<UUID> parties = consortia(agreement);
        return options.of(waiter).stream()
                .filter(TransferOption::isOpen)
                .map(TransferOption::consortiumId)
                .filter(parties::contains)
                .filter(consortium -> transfers.openTo(waiter.list().at(consortium))
                        < placements.inUse(waiter.list().at(consortium)).roomForOthers())
                .findFirst();
    }

    private boolean hasHadEffect(Agreement agreement, UUID referralId) {
        return !entities.createNativeQuery("SELECT 1 FROM agreement_effect WHERE series_id = ?1 AND referral_id = ?2")
                .setParameter(1, agreement.seriesId())
                .setParameter(2, referralId)
                .getResultList()
                .isEmpty();
    }

    /** The key of the table refuses a second effect for the same youth, whatever went before. */
    private void keep(Agreement agreement, Made made) {
        entities.createNativeQuery("INSERT INTO agreement_effect (series_id, referral_id, proposal_id, started_at)"
                        + " VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, agreement.seriesId())
                .setParameter(2, made.referralId())
                .setParameter(3, made.proposalId())
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    private static Set<UUID> consortia(Agreement agreement) {
        return agreement.parties().keySet().stream()
                .map(Party::ofKey)
                .filter(party -> party.kind() == PartyKind.CONSORTIUM)
                .map(party -> UUID.fromString(party.organisationId()))
                .collect(Collectors.toSet());
    }
}
