package nl.jeugdhulp.school.agreement;

/** A request that states an amount, never hours times a rate; {@link RefusedFields} says so to who tries. */
public interface BearsNoTariff {}
