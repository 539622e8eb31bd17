package nl.jeugdhulp.consortium.exchangeplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchange.CareList;
import nl.jeugdhulp.consortium.exchange.Consent;
import nl.jeugdhulp.consortium.exchange.ExchangePlan;
import nl.jeugdhulp.consortium.exchange.ListEffect;
import nl.jeugdhulp.consortium.exchange.Transfer;
import nl.jeugdhulp.values.HelpCategory;

/**
 * What was found, as it is kept.
 *
 * @param municipalities of everybody in the plan, so that a municipality is shown its own inhabitants
 */
record PlanContent(
        List<Line> lines,
        List<ListChange> lists,
        long daysTakenAway,
        long boundDays,
        long gapDays,
        boolean fair,
        int listsWithoutForecast,
        List<UUID> consortiaWithoutKnownLocation,
        Map<UUID, String> municipalities) {

    /** One proposed move. */
    record Line(
            UUID referralId,
            UUID fromConsortiumId,
            UUID toConsortiumId,
            HelpCategory helpCategory,
            Consent consent,
            int distanceKm,
            int waitBeforeDays,
            int waitAfterDays) {
        private static Line of(Transfer transfer) {
            return new Line(
                    transfer.entry(),
                    UUID.fromString(transfer.from().consortium()),
                    UUID.fromString(transfer.to().consortium()),
                    HelpCategory.valueOf(transfer.from().category()),
                    transfer.consent(),
                    transfer.distanceKm(),
                    transfer.waitBeforeDays(),
                    transfer.waitAfterDays());
        }
    }

    /** A list that sends or receives, and what that does to everybody who stays on it. */
    record ListChange(
            UUID consortiumId,
            HelpCategory helpCategory,
            int sent,
            int received,
            int roomForOthers,
            boolean fair,
            long daysTakenAway,
            List<Stay> staying) {
        private static ListChange of(ListEffect effect) {
            CareList list = effect.list();
            return new ListChange(
                    UUID.fromString(list.consortium()),
                    HelpCategory.valueOf(list.category()),
                    effect.sent(),
                    effect.roomTaken(),
                    effect.roomForOthers(),
                    effect.fair(),
                    effect.daysTakenAway(),
                    effect.staying().stream()
                            .map(stay -> new Stay(stay.entry(), stay.waitBeforeDays(), stay.waitAfterDays()))
                            .toList());
        }
    }

    /** Somebody who stays: the wait without and with the transfers. */
    record Stay(UUID referralId, int waitBeforeDays, int waitAfterDays) {}

    static PlanContent of(ExchangePlan plan, RegionSnapshot snapshot) {
        return new PlanContent(
                plan.transfers().stream().map(Line::of).toList(),
                plan.lists().stream().map(ListChange::of).toList(),
                plan.daysTakenAway(),
                plan.boundDays(),
                plan.gapDays(),
                plan.fair(),
                snapshot.listsWithoutForecast(),
                snapshot.consortiaWithoutKnownLocation(),
                snapshot.municipalities());
    }
}
