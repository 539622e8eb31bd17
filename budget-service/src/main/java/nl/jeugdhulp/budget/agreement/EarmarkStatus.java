package nl.jeugdhulp.budget.agreement;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of what an agreement takes of one year's lump sum. */
@Schema(description = "Where an earmark stands (status oormerk)")
public enum EarmarkStatus {
    /** No money is set apart yet (<i>wacht</i>). */
    WAITING,
    /** There is a commitment for it (<i>vastgelegd</i>). */
    EARMARKED,
    /** The agreement ended, or the year was closed before there was money for it (<i>beëindigd</i>). */
    ENDED;

    /** What may follow. */
    Set<EarmarkStatus> next() {
        return switch (this) {
            case WAITING -> Set.of(EARMARKED, ENDED);
            case EARMARKED -> Set.of(ENDED);
            case ENDED -> Set.of();
        };
    }
}
