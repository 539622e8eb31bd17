/** Benchmarks of the ledger: postings beside plain rows, and balances that do not grow with the book. */
package nl.jeugdhulp.benchmarks.budget;
