package nl.jeugdhulp.referral.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who refers (<i>verwijzer</i>).
 *
 * @param type by code list COD327, two digits
 * @param agb AGB code of a medical referrer, or null
 * @param name of a medical referrer without an AGB code, or null
 */
@Embeddable
public record Referrer(
        @Column(name = "referrer_id") String id,
        @Column(name = "referrer_type") String type,
        @Column(name = "referrer_agb") String agb,
        @Column(name = "referrer_name") String name) {}
