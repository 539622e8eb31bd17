package nl.jeugdhulp.consortium.contractyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.jeugdhulp.values.Period;

/**
 * A year of the contract.
 *
 * @param number 1 for the first
 * @param period from the anniversary of the contract until the day before the next, or until the contract ends
 */
record ContractYear(int number, Period period) {
    /** Looked back on when the year is over. */
    LocalDate reviewDue() {
        return period.until().plusDays(1);
    }

    /** The years of a contract in their order; a contract without end has those until the given day. */
    static List<ContractYear> of(Period contract, LocalDate today) {
        LocalDate end = Optional.ofNullable(contract.until()).orElse(today);
        return Stream.iterate(
                        first(contract.from(), end),
                        year -> !year.period().from().isAfter(end),
                        year -> next(contract.from(), end, year.number()))
                .toList();
    }

    private static ContractYear first(LocalDate begin, LocalDate end) {
        return next(begin, end, 0);
    }

    private static ContractYear next(LocalDate begin, LocalDate end, int before) {
        LocalDate from = begin.plusYears(before);
        LocalDate last = begin.plusYears(before + 1L).minusDays(1);
        LocalDate until = last.isAfter(end) && !from.isAfter(end) ? end : last;
        return new ContractYear(before + 1, new Period(from, until));
    }
}
