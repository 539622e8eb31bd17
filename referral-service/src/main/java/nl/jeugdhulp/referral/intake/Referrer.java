package nl.jeugdhulp.referral.intake;

/**
 * Who refers (<i>verwijzer</i>).
 *
 * @param type by code list COD327, two digits
 * @param agb AGB code of a medical referrer, or null
 */
record Referrer(String id, String type, String agb) {}
