package nl.jeugdhulp.budget.ledger;

import java.util.Arrays;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * An account of the ledger (<i>grootboekrekening</i>): four digits, where it is kept per municipality followed by a point
 * and the municipality's code.
 */
public record Account(String code) implements Comparable<Account> {
    /** What the consortium holds of the lump sum: instalments in, spendings out. */
    public static final Account CURRENT = new Account("1100");

    /** The lump sum made available to the consortium. */
    public static final Account LUMP_SUM = new Account("2000");

    /** The counterpart of a settlement's surplus or deficit. */
    public static final Account RESULT = new Account("2090");

    /** Surplus carried over to the next year. */
    public static final Account CARRIED_OVER = new Account("2910");

    /** Surplus set apart for investment. */
    public static final Account INVESTMENT = new Account("2930");

    /** A deficit, which the consortium bears itself. */
    public static final Account OWN_RISK = new Account("2950");

    /** Money earmarked and not yet spent; its counterpart is {@link #COMMITTED_COUNTERPART}. */
    public static final Account COMMITTED = new Account("9000");

    public static final Account COMMITTED_COUNTERPART = new Account("9100");

    private static final String RECEIVABLE = "1300";
    private static final String TO_GIVE_BACK = "2920";
    private static final char SPENDING = '4';

    /** What a municipality still has to pay of its contribution. */
    public static Account receivableFrom(MunicipalityCode municipality) {
        return new Account(RECEIVABLE + "." + municipality.value());
    }

    /** What a municipality gets back of a surplus. */
    public static Account toGiveBackTo(MunicipalityCode municipality) {
        return new Account(TO_GIVE_BACK + "." + municipality.value());
    }

    /** Whether spendings are booked on it. */
    public boolean isSpending() {
        return code.charAt(0) == SPENDING;
    }

    /** Whether it belongs to the balance sheet rather than to income and expenditure. */
    public boolean isBalanceSheet() {
        return !isSpending();
    }

    /** The account's name as an accountant reads it, in Dutch. */
    public String dutch() {
        String name = switch (code.substring(0, 4)) {
            case "1100" -> "Rekening-courant";
            case RECEIVABLE -> "Te ontvangen bijdrage";
            case "2000" -> "Beschikbaar gestelde lumpsum";
            case "2090" -> "Resultaatbestemming";
            case "2910" -> "Overgedragen naar volgend jaar";
            case TO_GIVE_BACK -> "Terug te betalen bijdrage";
            case "2930" -> "Bestemd voor investering";
            case "2950" -> "Eigen risico consortium";
            case "9000" -> "Aangegane verplichtingen";
            case "9100" -> "Tegenrekening verplichtingen";
            default ->
                Arrays.stream(SpendingCategory.values())
                        .filter(category -> category.account().equals(this))
                        .map(category -> "Besteding " + category.dutch())
                        .findFirst()
                        .orElse("Rekening");
        };
        return code.length() > 4 ? name + " " + code.substring(5) : name;
    }

    @Override
    public int compareTo(Account other) {
        return code.compareTo(other.code);
    }
}
