package nl.jeugdhulp.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.jeugdhulp.budget.annual.BudgetProblem;
import nl.jeugdhulp.budget.commitment.CommitmentProblem;
import nl.jeugdhulp.budget.instalment.InstalmentProblem;
import nl.jeugdhulp.budget.ledger.LedgerProblem;
import nl.jeugdhulp.budget.reallocation.ReallocationProblem;
import nl.jeugdhulp.budget.spending.SpendingProblem;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.ServiceDescription;
import nl.jeugdhulp.platform.problem.ProblemType;

@ApplicationScoped
class BudgetServiceDescription implements ServiceDescription {
    @Override
    public Event.Topic publishes() {
        return Event.Topic.BUDGET;
    }

    @Override
    public Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        BudgetProblem.values(),
                        SpendingProblem.values(),
                        CommitmentProblem.values(),
                        InstalmentProblem.values(),
                        ReallocationProblem.values(),
                        LedgerProblem.values())
                .flatMap(Arrays::stream);
    }
}
