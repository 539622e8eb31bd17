package nl.jeugdhulp.school.agreement;

import jakarta.persistence.Embeddable;

/**
 * An earmark as an agreement keeps it.
 *
 * @param amount in euro cents
 */
@Embeddable
public record StoredEarmark(int year, long amount) {}
