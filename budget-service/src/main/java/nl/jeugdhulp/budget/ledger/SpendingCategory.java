package nl.jeugdhulp.budget.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a consortium may spend its lump sum on, of its own choice, each with its account in the ledger. */
@Schema(description = "What was spent on, of free choice (categorie)")
public enum SpendingCategory {
    CARE("4100", "Jeugdhulp"),
    PREVENTION("4200", "Preventie"),
    COLLECTIVE_AT_SCHOOL("4300", "Collectieve inzet op school"),
    INNOVATION("4400", "Innovatie"),
    TRAINING("4500", "Opleiding"),
    OTHER("4600", "Overig");

    private final String account;
    private final String dutch;

    SpendingCategory(String account, String dutch) {
        this.account = account;
        this.dutch = dutch;
    }

    public Account account() {
        return new Account(account);
    }

    public String dutch() {
        return dutch;
    }
}
