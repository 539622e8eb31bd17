/**
 * Solves generalised assignment problems in layers: counting and a minimum cut for conflicts; bounds; where the knapsacks
 * are small enough, dives that follow them and dives into a few agents at a time, otherwise annealing on the priced costs;
 * then two tree searches and CP-SAT prove what the bounds leave open.
 */
package nl.jeugdhulp.school.search;
