package nl.jeugdhulp.school.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.jeugdhulp.school.registry.SchoolMatches.Match;
import nl.jeugdhulp.values.Period;

/**
 * All that is known of a school's integral offer over time.
 *
 * @param matches what adopted plans say, in the order of their adoption
 * @param withTeam those of the matches for which the plan names a team
 * @param deployments periods of collective deployment
 * @param coach whether a CJG coach is named now
 * @param coreTeam whether the school has a core team now
 */
record SchoolOffer(
        List<Match> matches, Set<Match> withTeam, List<Period> deployments, boolean coach, boolean coreTeam) {

    /** Whether a part is there, will be, or is missing. */
    enum State {
        PRESENT,
        PLANNED,
        MISSING
    }

    /**
     * A part on a day.
     *
     * @param date since when it is there or from when it will be; null when that is not known or it is missing
     */
    record Part(OfferPart part, State state, LocalDate date) {
        static Part missing(OfferPart part) {
            return new Part(part, State.MISSING, null);
        }
    }

    Part on(LocalDate day, OfferPart part) {
        return switch (part) {
            case CONSORTIUM -> matched(part, match(day), nextMatch(day));
            case TEAM ->
                matched(
                        part,
                        match(day).filter(withTeam::contains),
                        nextMatch(day).filter(withTeam::contains));
            case COLLECTIVE_DEPLOYMENT -> deployed(day);
            case CJG_COACH -> now(part, coach);
            case CORE_TEAM -> now(part, coreTeam);
        };
    }

    private Optional<Match> match(LocalDate day) {
        return matches.stream().filter(match -> !match.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    private Optional<Match> nextMatch(LocalDate day) {
        return matches.stream().filter(match -> match.from().isAfter(day)).min(Comparator.comparing(Match::from));
    }

    private static Part matched(OfferPart part, Optional<Match> present, Optional<Match> next) {
        return present.map(match -> new Part(part, State.PRESENT, match.from()))
                .or(() -> next.map(match -> new Part(part, State.PLANNED, match.from())))
                .orElseGet(() -> Part.missing(part));
    }

    private Part deployed(LocalDate day) {
        Optional<LocalDate> since = deployments.stream()
                .filter(period -> period.contains(day))
                .map(Period::from)
                .min(Comparator.naturalOrder());
        Optional<LocalDate> next = deployments.stream()
                .map(Period::from)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder());
        return since.map(from -> new Part(OfferPart.COLLECTIVE_DEPLOYMENT, State.PRESENT, from))
                .or(() -> next.map(from -> new Part(OfferPart.COLLECTIVE_DEPLOYMENT, State.PLANNED, from)))
                .orElseGet(() -> Part.missing(OfferPart.COLLECTIVE_DEPLOYMENT));
    }

    /** Since when people are named is not kept. */
    private static Part now(OfferPart part, boolean there) {
        return there ? new Part(part, State.PRESENT, null) : Part.missing(part);
    }

    List<Part> on(LocalDate day, List<OfferPart> required) {
        List<Part> parts = new ArrayList<>();
        required.forEach(part -> parts.add(on(day, part)));
        return parts;
    }

    boolean completeOn(LocalDate day, List<OfferPart> required) {
        return required.stream().allMatch(part -> on(day, part).state() == State.PRESENT);
    }
}
