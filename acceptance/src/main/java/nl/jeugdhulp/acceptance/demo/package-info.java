/** {@code ./suite demo}: the suite's main job, driven through its public APIs only, with a fictitious region. */
package nl.jeugdhulp.acceptance.demo;
