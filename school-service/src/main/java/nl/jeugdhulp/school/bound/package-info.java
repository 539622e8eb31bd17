/**
 * Lower bounds for generalised assignment: what is still open of a problem, the relaxation of its capacities (the bound of
 * linear programming), the stronger one of 'each job once', and the pairs that neither leaves a chance.
 */
package nl.jeugdhulp.school.bound;
