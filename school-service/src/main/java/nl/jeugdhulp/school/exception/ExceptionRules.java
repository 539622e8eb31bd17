package nl.jeugdhulp.school.exception;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** When an exception may be opened: one method per rule; the README lists them by the same names. */
final class ExceptionRules {
    /** Nine digits that stand by themselves, which no UUID has, or nothing but digits. */
    private static final Pattern LIKE_BSN = Pattern.compile("(?<![A-Za-z0-9])\\d{9}(?![A-Za-z0-9])|^\\d+$");

    private static final List<Consumer<Facts>> ALL = List.of(
            ExceptionRules::pseudonymIsNoCitizenServiceNumber,
            ExceptionRules::pupilLivesOutsideTheRegion,
            ExceptionRules::oneExceptionAtATime);

    /**
     * What the rules look at.
     *
     * @param region the municipalities of the region
     * @param open an exception for the same pseudonym at the same school that is not closed
     */
    record Facts(ExceptionApi.Request request, List<String> region, Optional<UUID> open) {}

    private ExceptionRules() {}

    /** Refuses with the first rule that is not satisfied. */
    static void check(Facts facts) {
        ALL.forEach(rule -> rule.accept(facts));
    }

    /** The suite's rule on personal data: this service knows no child, so no number that says who it is. */
    static void pseudonymIsNoCitizenServiceNumber(Facts facts) {
        if (LIKE_BSN.matcher(facts.request().pseudonym()).find()) {
            throw ExceptionProblem.PSEUDONYM_LOOKS_LIKE_BSN.problem();
        }
    }

    /** Youth Act art. 1.1: the municipality of residence is responsible; within the region no exception is needed. */
    static void pupilLivesOutsideTheRegion(Facts facts) {
        String residence = facts.request().responsibleMunicipality().value();
        if (facts.region().contains(residence)) {
            throw ExceptionProblem.LIVES_IN_THE_REGION.problem("municipality", residence);
        }
    }

    /** One exception at a time for a pupil at a school, so that nobody decides twice. */
    static void oneExceptionAtATime(Facts facts) {
        facts.open().ifPresent(other -> {
            throw ExceptionProblem.EXCEPTION_ALREADY_OPEN.problem(
                    "schoolId", facts.request().schoolId(), "exceptionId", other);
        });
    }
}
