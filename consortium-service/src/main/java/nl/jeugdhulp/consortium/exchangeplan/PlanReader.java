package nl.jeugdhulp.consortium.exchangeplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchangeplan.ExchangePlanView.Found;
import nl.jeugdhulp.consortium.exchangeplan.ExchangePlanView.Line;
import nl.jeugdhulp.consortium.exchangeplan.ExchangePlanView.ListChange;
import nl.jeugdhulp.consortium.exchangeplan.ExchangePlanView.Stay;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.transfer.TransferService.Made;

/**
 * What of a plan somebody is shown: the region all, a consortium the lines to which it is a party and its own lists, a
 * municipality its own inhabitants. Sums over the whole plan are the region's and the consortia's, who work with all of it.
 */
record PlanReader(PlacementScope scope, PlanContent content, Map<UUID, Made> proposals) {
    Found found() {
        boolean wholePlan = scope.municipality() == null;
        return new Found(
                wholePlan ? content.daysTakenAway() : null,
                wholePlan ? content.boundDays() : null,
                wholePlan ? content.gapDays() : null,
                content.fair(),
                wholePlan ? content.listsWithoutForecast() : null,
                wholePlan ? content.consortiaWithoutKnownLocation() : null,
                content.lines().stream().filter(this::isShown).map(this::line).toList(),
                content.lists().stream()
                        .filter(list -> scope.seesAll(list.consortiumId()))
                        .map(PlanReader::list)
                        .toList());
    }

    private boolean isShown(PlanContent.Line line) {
        if (scope.municipality() != null) {
            return scope.municipality().value().equals(content.municipalities().get(line.referralId()));
        }
        return scope.seesAll(line.fromConsortiumId()) || scope.seesAll(line.toConsortiumId());
    }

    private Line line(PlanContent.Line line) {
        Made made = proposals.get(line.referralId());
        return new Line(
                line.referralId(),
                line.fromConsortiumId(),
                line.toConsortiumId(),
                line.helpCategory(),
                line.consent(),
                line.distanceKm(),
                line.waitBeforeDays(),
                line.waitAfterDays(),
                made == null ? null : made.proposalId(),
                made == null ? null : made.state());
    }

    private static ListChange list(PlanContent.ListChange list) {
        List<Stay> staying = list.staying().stream()
                .map(stay -> new Stay(stay.referralId(), stay.waitBeforeDays(), stay.waitAfterDays()))
                .toList();
        return new ListChange(
                list.consortiumId(),
                list.helpCategory(),
                list.sent(),
                list.received(),
                list.roomForOthers(),
                list.fair(),
                list.daysTakenAway(),
                staying);
    }
}
