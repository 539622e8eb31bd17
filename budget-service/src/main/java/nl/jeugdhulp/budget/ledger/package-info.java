/** The ledger (<i>grootboek</i>): double entry, append-only, hash-chained, balanced by the database itself. */
package nl.jeugdhulp.budget.ledger;
