/** What the tests of every service need: a real database, tokens, the outbox read back, and the rules that all services keep. */
package nl.jeugdhulp.platform.testing;
