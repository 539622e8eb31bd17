package nl.jeugdhulp.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.referral.choice.Choices;
import nl.jeugdhulp.referral.consortium.KnownConsortia;
import nl.jeugdhulp.referral.course.FamilyChoice;
import nl.jeugdhulp.referral.course.NewReferral;
import nl.jeugdhulp.referral.course.ReferralView;
import nl.jeugdhulp.referral.course.Referrals;
import nl.jeugdhulp.referral.course.Referrer;
import nl.jeugdhulp.referral.residence.KnownExceptions;
import nl.jeugdhulp.referral.residence.ResponsibleMunicipality;
import nl.jeugdhulp.referral.school.KnownSchools;
import nl.jeugdhulp.referral.youth.Youths;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

@ApplicationScoped
class IntakeService {
    private final Referrals referrals;
    private final Youths youths;
    private final KnownConsortia consortia;
    private final KnownSchools schools;
    private final KnownExceptions exceptions;
    private final Choices choices;
    private final Clock clock;

    IntakeService(
            Referrals referrals,
            Youths youths,
            KnownConsortia consortia,
            KnownSchools schools,
            KnownExceptions exceptions,
            Choices choices,
            Clock clock) {
        this.referrals = referrals;
        this.youths = youths;
        this.consortia = consortia;
        this.schools = schools;
        this.exceptions = exceptions;
        this.choices = choices;
        this.clock = clock;
    }

    /** The refusal that a school gets, with its own route. */
    @Transactional
    Problem schoolCannotRefer(SchoolId school) {
        return IntakeProblem.SCHOOL_CANNOT_REFER.problem(
                "cjgCoachId",
                schools.coachOf(school).orElse("CJG"),
                "routes",
                List.of("cjg-coach", "youth-doctor", "general-practitioner"),
                "helpQuestions",
                "/v1/help-questions");
    }

    @Transactional
    ReferralView submit(SubmitReferral wanted, Referrer referrer) {
        LocalDate today = LocalDate.now(clock);
        UUID consortiumId = wanted.choice().consortiumId();
        UUID choiceId = wanted.choice().choiceId();
        ResponsibleMunicipality residence = ResponsibleMunicipality.of(
                        wanted.youth().residence())
                .orElseThrow(IntakeProblem.MUNICIPALITY_NOT_KNOWN::problem);
        Optional<KnownExceptions.Active> exception =
                Optional.ofNullable(wanted.exceptionId()).flatMap(id -> exceptions.active(id, today));
        Set<UUID> ofResidence = consortia.contractedIn(new MunicipalityCode(residence.code()), today);
        ReferralRules.check(new ReferralRules.Facts(
                referrer,
                wanted,
                residence,
                exception,
                today,
                !ofResidence.isEmpty(),
                ofSchool(exception, today).orElse(ofResidence).contains(consortiumId),
                choiceId == null || choices.showed(choiceId, referrer.id(), consortiumId)));
        UUID youthId = youths.findOrOpen(wanted.identification(), wanted.youth().birthDate());
        return referrals.open(new NewReferral(
                youthId,
                referrer,
                wanted.helpCategory(),
                wanted.urgency(),
                consortiumId,
                new FamilyChoice(
                        wanted.choice().reason(), choiceId, wanted.choice().chosenBy()),
                exception.map(ResponsibleMunicipality::by).orElse(residence),
                wanted.exceptionId(),
                wanted.schoolId(),
                wanted.legalBasis(),
                wanted.ageGround(),
                wanted.previousReferralId()));
    }

    /** With an exception the contracts are those of the municipality where the school stands. */
    private Optional<Set<UUID>> ofSchool(Optional<KnownExceptions.Active> exception, LocalDate today) {
        return exception
                .flatMap(active -> schools.municipalityOf(active.schoolId()))
                .map(municipality -> consortia.contractedIn(municipality, today));
    }
}
