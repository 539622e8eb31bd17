package nl.jeugdhulp.budget.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something was booked. */
@Schema(description = "Why something was booked (soort journaalpost)")
public enum EntryKind {
    CONTRIBUTION,
    REVISION,
    INSTALMENT,
    SPENDING,
    REALLOCATION,
    COMMITMENT,
    SETTLEMENT
}
