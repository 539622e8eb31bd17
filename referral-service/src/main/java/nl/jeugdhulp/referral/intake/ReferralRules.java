package nl.jeugdhulp.referral.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.course.ReferralProblem;
import nl.jeugdhulp.referral.course.Referrer;
import nl.jeugdhulp.referral.residence.KnownExceptions;
import nl.jeugdhulp.referral.residence.ResponsibleMunicipality;
import nl.jeugdhulp.referral.youth.AgeGround;

/** What a new referral must satisfy: one method per rule, each with its source; the README lists them by the same names. */
final class ReferralRules {
    private static final String EXCEPTIONS = "/v1/exceptions";
    private static final Set<String> MEDICAL = Set.of("02", "03", "04", "05");
    private static final Set<String> CRIMINAL_LAW = Set.of("04", "08");

    /** Who may refer, by code list COD327, each with its article; a school has no type at all. */
    private static final Map<String, String> MAY_REFER = Map.of(
            "01", "Youth Act art. 2.3: the municipality decides, here by way of its CJG coach",
            "02", "Youth Act art. 2.6(1)(e): general practitioner",
            "03", "Youth Act art. 2.6(1)(e): youth doctor",
            "04", "Youth Act art. 3.5: certified institution",
            "05", "Youth Act art. 2.6(1)(e): medical specialist",
            "08", "criminal court");

    private static final List<Consumer<Facts>> ALL = List.of(
            ReferralRules::onlyReferrersOfTheLawRefer,
            ReferralRules::medicalReferrerHasAgbCodeOrName,
            ReferralRules::otherReferrersHaveNoAgbCode,
            ReferralRules::youthIsKnownByBsnOrAlternativeSet,
            ReferralRules::youthLivesInTheRegionOrHasAnException,
            ReferralRules::consortiumIsContractedForTheMunicipality,
            ReferralRules::choiceNamesWhatWasShown,
            ReferralRules::youthActCoversTheAge);

    /**
     * What the rules look at.
     *
     * @param residence the municipality that residence makes responsible
     * @param exception the exception named, when it was granted and counts today
     * @param inRegion whether that municipality is one of the region
     * @param contracted whether the consortium has a contract there today: for the residence, or with an exception for the
     *     school's municipality
     * @param choiceShown whether the choice named was shown with this consortium; true when none is named
     */
    record Facts(
            Referrer referrer,
            SubmitReferral wanted,
            ResponsibleMunicipality residence,
            Optional<KnownExceptions.Active> exception,
            LocalDate today,
            boolean inRegion,
            boolean contracted,
            boolean choiceShown) {}

    private ReferralRules() {}

    /** Refuses with the first rule that is not satisfied. */
    static void check(Facts facts) {
        ALL.forEach(rule -> rule.accept(facts));
    }

    /** Youth Act art. 2.3, 2.6(1)(e), 3.5; a medical referral needs nobody's approval. */
    static void onlyReferrersOfTheLawRefer(Facts facts) {
        String type = facts.referrer().type();
        if (!MAY_REFER.containsKey(type)) {
            throw IntakeProblem.REFERRER_TYPE_CANNOT_REFER.problem("referrerType", type);
        }
    }

    /** COD327: types 02 to 05 are known by an AGB code or a name. */
    static void medicalReferrerHasAgbCodeOrName(Facts facts) {
        Referrer referrer = facts.referrer();
        if (MEDICAL.contains(referrer.type()) && referrer.agb() == null && referrer.name() == null) {
            throw PlatformProblem.INVALID_INPUT
                    .problem()
                    .at(List.of(InputError.of(
                            "/referrerName",
                            "required",
                            "zonder AGB-code is de naam van de verwijzer nodig",
                            "without an AGB code the referrer's name is needed")));
        }
    }

    /** COD327: the other types have no AGB code. */
    static void otherReferrersHaveNoAgbCode(Facts facts) {
        Referrer referrer = facts.referrer();
        if (!MEDICAL.contains(referrer.type()) && referrer.agb() != null) {
            throw IntakeProblem.REFERRER_HAS_NO_AGB_CODE.problem("referrerType", referrer.type());
        }
    }

    /** Youth Act art. 7.2.1 and 7.2.4: by the citizen service number, and only without one by the alternative set. */
    static void youthIsKnownByBsnOrAlternativeSet(Facts facts) {
        SubmitReferral.YouthFacts youth = facts.wanted().youth();
        if ((youth.bsn() == null) == (youth.withoutBsn() == null)) {
            throw PlatformProblem.INVALID_INPUT
                    .problem()
                    .at(List.of(InputError.of(
                            "/youth/bsn",
                            "required",
                            "geef een BSN of, als dat er niet is, de alternatieve gegevensset",
                            "give a BSN or, where there is none, the alternative set")));
        }
    }

    /**
     * The region's agreements on pupils from elsewhere, and Youth Act art. 1.1: the municipality of residence decides, and its
     * exception counts for the school it was granted for.
     */
    static void youthLivesInTheRegionOrHasAnException(Facts facts) {
        String municipality = facts.residence().code();
        UUID named = facts.wanted().exceptionId();
        if (facts.inRegion() && named != null) {
            throw IntakeProblem.EXCEPTION_NOT_NEEDED.problem("municipality", municipality);
        }
        if (!facts.inRegion() && named == null) {
            throw IntakeProblem.LIVES_OUTSIDE_THE_REGION.problem(
                    "municipality", municipality, "exceptions", EXCEPTIONS);
        }
        boolean counts = facts.exception()
                .filter(exception -> exception.schoolId().equals(facts.wanted().schoolId()))
                .isPresent();
        if (named != null && !counts) {
            throw IntakeProblem.EXCEPTION_DOES_NOT_COUNT.problem("exceptionId", named, "exceptions", EXCEPTIONS);
        }
    }

    /** Contracts of lot 1: exactly one consortium, whose contract is valid on that date for that municipality. */
    static void consortiumIsContractedForTheMunicipality(Facts facts) {
        if (!facts.contracted()) {
            throw ReferralProblem.CONSORTIUM_NOT_CONTRACTED.problem(
                    "consortiumId",
                    facts.wanted().choice().consortiumId(),
                    "municipality",
                    facts.residence().code());
        }
    }

    /** The region's principle of free choice: what a referral says was compared was compared. */
    static void choiceNamesWhatWasShown(Facts facts) {
        if (!facts.choiceShown()) {
            throw IntakeProblem.CHOICE_NOT_SHOWN.problem(
                    "choiceId",
                    facts.wanted().choice().choiceId(),
                    "consortiumId",
                    facts.wanted().choice().consortiumId());
        }
    }

    /** Youth Act art. 1.1: under 18, until 23 for continued or resumed care and youth criminal law. */
    static void youthActCoversTheAge(Facts facts) {
        AgeGround ground = facts.wanted().ageGround();
        boolean courtSays = CRIMINAL_LAW.contains(facts.referrer().type());
        AgeGround claimed = ground == AgeGround.CRIMINAL_LAW && !courtSays ? null : ground;
        if (!AgeGround.covers(facts.wanted().youth().birthDate(), claimed, facts.today())) {
            throw IntakeProblem.OUTSIDE_YOUTH_AGE.problem();
        }
    }
}
