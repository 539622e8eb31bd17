package nl.jeugdhulp.consortium.contractyear;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.jeugdhulp.consortium.evaluation.EvaluationService;
import nl.jeugdhulp.consortium.registry.ConsortiumDirectory;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Period;

/** The years of the contract: their review moments, and each figure as it was in one of them. */
@ApplicationScoped
@Transactional
class ContractYears {
    private final ConsortiumDirectory consortia;
    private final EvaluationService evaluations;
    private final YearFigureReader figures;
    private final Clock clock;

    ContractYears(ConsortiumDirectory consortia, EvaluationService evaluations, YearFigureReader figures, Clock clock) {
        this.consortia = consortia;
        this.evaluations = evaluations;
        this.figures = figures;
        this.clock = clock;
    }

    List<ContractYearView> all() {
        return years().stream().map(year -> view(year, null)).toList();
    }

    ContractYearView get(int number) {
        ContractYear wanted = years().stream()
                .filter(year -> year.number() == number)
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return view(wanted, figures.read(wanted.period(), clock.instant()));
    }

    private ContractYearView view(ContractYear year, YearFigures ofTheYear) {
        return ContractYearView.of(year, evaluations.ofContractYear(year.number()), LocalDate.now(clock), ofTheYear);
    }

    /** The consortia share one contract term; where terms differ, that of the one that began first counts. */
    private List<ContractYear> years() {
        Optional<Period> contract = consortia.all().stream()
                .map(ConsortiumDirectory.Entry::contract)
                .min(Comparator.comparing(Period::from)
                        .thenComparing(Period::until, Comparator.nullsLast(Comparator.reverseOrder())));
        return contract.map(term -> ContractYear.of(term, LocalDate.now(clock))).orElse(List.of());
    }
}
