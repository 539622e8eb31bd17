package nl.jeugdhulp.school.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.school.registry.SchoolMatches;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;

/** Finds the school of an agreement, and holds it so that two agreements at one school are made after each other. */
@ApplicationScoped
public class MatchedSchools {
    private static final String ONE_AT_A_TIME = "SELECT 1 FROM pg_advisory_xact_lock(hashtext('agreement:' || ?1))";

    private final SchoolRegister register;
    private final SchoolMatches matches;
    private final EntityManager entities;

    MatchedSchools(SchoolRegister register, SchoolMatches matches, EntityManager entities) {
        this.register = register;
        this.matches = matches;
        this.entities = entities;
    }

    /** @param period with a last day */
    @Transactional(Transactional.TxType.MANDATORY)
    public MatchedSchool hold(SchoolId id, Period period) {
        entities.createNativeQuery(ONE_AT_A_TIME).setParameter(1, id.value()).getSingleResult();
        SchoolRegister.Facts school = register.find(id)
                .orElseThrow(() -> AgreementProblem.SCHOOL_UNKNOWN
                        .problem("schoolId", id)
                        .at(List.of(InputError.of(
                                "/schoolId",
                                "school-unknown",
                                "staat niet in het register",
                                "is not in the register"))));
        return new MatchedSchool(
                school,
                period,
                matches.on(id, period.from()).map(SchoolMatches.Match::consortiumId),
                matches.on(id, period.until()).map(SchoolMatches.Match::consortiumId));
    }
}
