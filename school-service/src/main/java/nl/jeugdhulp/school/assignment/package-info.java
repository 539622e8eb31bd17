/**
 * The question and the answer of the solver for match plans: generalised assignment problems, solved with a proof of how
 * good the plan is. Knows no schools, no database and no HTTP.
 *
 * <p>Use: build an {@link nl.jeugdhulp.school.assignment.AssignmentProblem} (a job per school, an agent per consortium;
 * cost and resource per allowed pair in whole numbers; capacities; pins), give it to {@link
 * nl.jeugdhulp.school.search.AssignmentSolver#solve} with {@link nl.jeugdhulp.school.assignment.AssignmentLimits} and
 * switch over the {@link nl.jeugdhulp.school.assignment.AssignmentResult}. Schools that must stay together are one job;
 * soft wishes are costs. Each call is independent and runs on the calling thread; several may run at once.
 *
 * <p>Guaranteed:
 * <ul>
 *   <li>a plan keeps every constraint (checked again before it is handed out), and its score is the sum of its costs;
 *   <li>the bound never exceeds the cost of any plan: it is computed in whole numbers, or cut off with a margin that
 *       covers rounding; score equal to bound is optimality proven;
 *   <li>same problem, seed and effort, same plan, score and bound: all limits count work, not time, and CP-SAT runs with
 *       one worker and deterministic time. Only the guard of the limits looks at the clock; a result that it cut off says
 *       so ({@code cutByClock}) and may differ from run to run. Cancellation ends a run within some hundredths of a second;
 *   <li>infeasible is proven and comes with typed conflicts; when neither plan nor proof was found the result says that.
 * </ul>
 *
 * <p>Memory: at most {@link nl.jeugdhulp.school.assignment.AssignmentProblem#MAX_PAIRS} job-agent pairs are taken. The
 * problem takes 17 bytes per pair, a run at most some 200 bytes per pair and 130 MB for knapsack tables on top: about
 * 90 MB for 10,000 x 40. CP-SAT sees the whole problem only when no plan was found (native memory of about 1 KB per
 * pair), otherwise at most 1,000 pairs.
 */
package nl.jeugdhulp.school.assignment;
