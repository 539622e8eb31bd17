/** Which school works with whom: schools, the help that goes to them, and the plan that gives each one consortium. */
package nl.jeugdhulp.school;
