package nl.jeugdhulp.school.agreement;

/** A request about a school that never names a pupil; {@link RefusedFields} says so to who tries. */
public interface NamesNoPupil {}
