/**
 * Values that more than one service and the events between them speak of. Each validates itself and refuses with an
 * {@link java.lang.IllegalArgumentException} whose message names the expected form; on the wire each is a plain string,
 * but for {@link nl.jeugdhulp.values.Money} and {@link nl.jeugdhulp.values.Period}, which are objects.
 */
package nl.jeugdhulp.values;
