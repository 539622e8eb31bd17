package nl.jeugdhulp.referral.course;

import java.util.UUID;
import nl.jeugdhulp.referral.residence.ResponsibleMunicipality;
import nl.jeugdhulp.referral.youth.AgeGround;
import nl.jeugdhulp.referral.youth.LegalBasis;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;

/**
 * What a referral begins with, after the rules of intake found it right.
 *
 * @param exceptionId the exception on which it rests, or null
 * @param schoolId the youth's school, or null
 * @param ageGround why a youth from 18 is still covered, or null
 * @param previousReferralId the referral that this one follows, whose waiting date it keeps, or null
 */
public record NewReferral(
        UUID youthId,
        Referrer referrer,
        HelpCategory helpCategory,
        Urgency urgency,
        UUID consortiumId,
        FamilyChoice choice,
        ResponsibleMunicipality municipality,
        UUID exceptionId,
        SchoolId schoolId,
        LegalBasis legalBasis,
        AgeGround ageGround,
        UUID previousReferralId) {}
