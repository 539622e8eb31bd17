/**
 * The published language: what the four services tell each other. One sealed interface per topic, one past-tense record
 * per event, no framework. An event holds ids, codes, dates of care and amounts, and never personal data or free text
 * about a person. Adding a record to an interface breaks the compilation of each consumer's switch, on purpose.
 *
 * <p>Each record has a JSON Schema in {@code schemas/} and a golden example in {@code golden/}, both named after its
 * {@link nl.jeugdhulp.events.EventType}.
 */
package nl.jeugdhulp.events;
