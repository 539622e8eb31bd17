package nl.jeugdhulp.referral.residence;

import nl.jeugdhulp.values.MunicipalityCode;

/**
 * Where a youth lives and stays (<i>woonplaats en verblijf</i>); what is not known is null.
 *
 * @param home municipality of the home address
 * @param inResidentialCare whether the youth stays in residential care
 * @param beforeStay municipality just before that stay
 * @param actualStay where the youth actually stays
 */
public record Residence(
        MunicipalityCode home, boolean inResidentialCare, MunicipalityCode beforeStay, MunicipalityCode actualStay) {}
