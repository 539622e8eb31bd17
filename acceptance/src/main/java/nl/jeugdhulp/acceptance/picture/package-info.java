/** {@code ./suite picture FILE.svg}: the region's match plan as a map. */
package nl.jeugdhulp.acceptance.picture;
