/** The suite seen from outside: its public APIs, called as the demonstration clients. */
package nl.jeugdhulp.acceptance.client;
