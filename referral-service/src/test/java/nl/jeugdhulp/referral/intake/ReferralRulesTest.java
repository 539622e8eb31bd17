package nl.jeugdhulp.referral.intake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.platform.problem.ProblemType;
import nl.jeugdhulp.referral.course.ReferralProblem;
import nl.jeugdhulp.referral.course.Referrer;
import nl.jeugdhulp.referral.residence.KnownExceptions;
import nl.jeugdhulp.referral.residence.ResponsibleMunicipality;
import nl.jeugdhulp.referral.youth.AgeGround;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.referral.youth.ChosenBy;
import nl.jeugdhulp.referral.youth.LegalBasis;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.api.Test;

/** The rules of a new referral, each test named as its rule. */
class ReferralRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final MunicipalityCode HAARLEM = new MunicipalityCode("0392");
    private static final MunicipalityCode ELSEWHERE = new MunicipalityCode("0394");
    private static final MunicipalityCode VELSEN = new MunicipalityCode("0453");
    private static final Referrer GP = new Referrer("gp", "02", "01000002", null);

    @Test
    void onlyReferrersOfTheLawRefer() {
        for (String type : List.of("01", "08")) {
            assertDoesNotThrow(() -> ReferralRules.check(facts(new Referrer("x", type, null, null), 10, null)));
        }
        for (String type : List.of("02", "03", "04", "05")) {
            assertDoesNotThrow(() -> ReferralRules.check(facts(new Referrer("x", type, "01000002", null), 10, null)));
        }
        for (String type : List.of("06", "07", "99", "")) {
            refused(
                    IntakeProblem.REFERRER_TYPE_CANNOT_REFER,
                    facts(new Referrer("x", type, "01000002", null), 10, null));
        }
    }

    @Test
    void medicalReferrerHasAgbCodeOrName() {
        refused(PlatformProblem.INVALID_INPUT, facts(new Referrer("x", "02", null, null), 10, null));
        assertDoesNotThrow(() -> ReferralRules.check(facts(new Referrer("x", "02", null, "Dr. Testers"), 10, null)));
    }

    @Test
    void otherReferrersHaveNoAgbCode() {
        refused(IntakeProblem.REFERRER_HAS_NO_AGB_CODE, facts(new Referrer("x", "01", "01000002", null), 10, null));
    }

    @Test
    void consortiumIsContractedForTheMunicipality() {
        refused(
                ReferralProblem.CONSORTIUM_NOT_CONTRACTED,
                new ReferralRules.Facts(GP, wanted(10, null), home(), Optional.empty(), TODAY, true, false, true));
    }

    @Test
    void youthLivesInTheRegionOrHasAnException() {
        var granted = new KnownExceptions.Active(UUID.randomUUID(), new SchoolId("99AA00"), ELSEWHERE);
        refused(IntakeProblem.LIVES_OUTSIDE_THE_REGION, outside(null, null, Optional.empty(), false));
        refused(
                IntakeProblem.EXCEPTION_DOES_NOT_COUNT,
                outside(granted.schoolId(), granted.id(), Optional.empty(), false));
        refused(
                IntakeProblem.EXCEPTION_DOES_NOT_COUNT,
                outside(new SchoolId("99BB00"), granted.id(), Optional.of(granted), false));
        refused(
                IntakeProblem.EXCEPTION_NOT_NEEDED,
                outside(granted.schoolId(), granted.id(), Optional.of(granted), true));
        assertDoesNotThrow(
                () -> ReferralRules.check(outside(granted.schoolId(), granted.id(), Optional.of(granted), false)));
        assertEquals(
                ResponsibleMunicipality.Ground.EXCEPTION,
                ResponsibleMunicipality.by(granted).ground());
        assertEquals(ELSEWHERE.value(), ResponsibleMunicipality.by(granted).code());
    }

    private static ReferralRules.Facts outside(
            SchoolId school, UUID named, Optional<KnownExceptions.Active> granted, boolean inRegion) {
        return new ReferralRules.Facts(
                GP, wanted(10, null, school, named), home(), granted, TODAY, inRegion, true, true);
    }

    @Test
    void choiceNamesWhatWasShown() {
        refused(
                IntakeProblem.CHOICE_NOT_SHOWN,
                new ReferralRules.Facts(GP, wanted(10, null), home(), Optional.empty(), TODAY, true, true, false));
    }

    @Test
    void youthActCoversTheAge() {
        assertDoesNotThrow(() -> ReferralRules.check(facts(GP, 17, null)));
        refused(IntakeProblem.OUTSIDE_YOUTH_AGE, facts(GP, 18, null));
        assertDoesNotThrow(() -> ReferralRules.check(facts(GP, 18, AgeGround.CONTINUED_CARE)));
        assertDoesNotThrow(() -> ReferralRules.check(facts(GP, 22, AgeGround.RESUMED_CARE)));
        refused(IntakeProblem.OUTSIDE_YOUTH_AGE, facts(GP, 23, AgeGround.CONTINUED_CARE));
        refused(IntakeProblem.OUTSIDE_YOUTH_AGE, facts(GP, 19, AgeGround.CRIMINAL_LAW));
        assertDoesNotThrow(
                () -> ReferralRules.check(facts(new Referrer("court", "08", null, null), 19, AgeGround.CRIMINAL_LAW)));
    }

    @Test
    void responsibleMunicipalityFollowsResidence() {
        assertEquals("0392", code(youth(HAARLEM, null, VELSEN, null)));
        assertEquals("0453", code(youth(HAARLEM, true, VELSEN, null)));
        assertEquals("0453", code(youth(null, null, null, VELSEN)));
        assertTrue(ResponsibleMunicipality.of(youth(HAARLEM, true, null, null).residence())
                .isEmpty());
        assertTrue(ResponsibleMunicipality.of(youth(null, null, null, null).residence())
                .isEmpty());
        assertEquals(
                ResponsibleMunicipality.Ground.BEFORE_RESIDENTIAL_STAY,
                ResponsibleMunicipality.of(youth(HAARLEM, true, VELSEN, null).residence())
                        .orElseThrow()
                        .ground());
    }

    private static String code(SubmitReferral.YouthFacts youth) {
        return ResponsibleMunicipality.of(youth.residence())
                .map(ResponsibleMunicipality::code)
                .orElseThrow();
    }

    private static void refused(ProblemType type, ReferralRules.Facts facts) {
        assertEquals(
                type,
                assertThrows(Problem.class, () -> ReferralRules.check(facts)).type());
    }

    private static ReferralRules.Facts facts(Referrer referrer, int age, AgeGround ground) {
        return new ReferralRules.Facts(
                referrer, wanted(age, ground), home(), Optional.empty(), TODAY, true, true, true);
    }

    private static ResponsibleMunicipality home() {
        return ResponsibleMunicipality.of(youth(HAARLEM, null, null, null).residence())
                .orElseThrow();
    }

    private static SubmitReferral wanted(int age, AgeGround ground) {
        return wanted(age, ground, null, null);
    }

    private static SubmitReferral wanted(int age, AgeGround ground, SchoolId school, UUID exception) {
        var youth = youth(HAARLEM, null, null, null);
        return new SubmitReferral(
                new SubmitReferral.YouthFacts(youth.bsn(), null, TODAY.minusYears(age), HAARLEM, null, null, null),
                HelpCategory.AMBULATORY,
                Urgency.REGULAR,
                new SubmitReferral.Choice(UUID.randomUUID(), UUID.randomUUID(), ChosenBy.PARENTS, "dichtbij"),
                LegalBasis.CONSENT,
                ground,
                null,
                school,
                exception,
                null);
    }

    private static SubmitReferral.YouthFacts youth(
            MunicipalityCode home, Boolean residential, MunicipalityCode before, MunicipalityCode stay) {
        return new SubmitReferral.YouthFacts(
                new Bsn("999990019"), null, LocalDate.of(2014, 5, 1), home, residential, before, stay);
    }
}
