package nl.jeugdhulp.budget.annual;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the contract says about money left at the end of the year; a deficit is always the consortium's own risk. */
@Schema(description = "What happens to a surplus (regel voor overschot)")
public enum SettlementRule {
    /** It goes along to the next year (<i>overdragen</i>). */
    CARRY_OVER,
    /** It goes back to the municipalities, each by its contribution (<i>teruggeven</i>). */
    GIVE_BACK,
    /** It is set apart for investment in the transformation (<i>investeren</i>). */
    INVEST
}
