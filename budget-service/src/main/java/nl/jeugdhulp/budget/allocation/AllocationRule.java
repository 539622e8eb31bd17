package nl.jeugdhulp.budget.allocation;

import java.util.Map;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules by which the municipalities may share a lump sum, each saying what its weights are. */
@Schema(description = "How contributions are shared (verdeelregel)")
public enum AllocationRule {
    /** Agreed shares (<i>afgesproken aandelen</i>): hundredths of a percent, 10,000 together. */
    SHARE("Afgesproken aandelen") {
        @Override
        public boolean accepts(Map<MunicipalityCode, Long> weights) {
            return sum(weights) == WHOLE;
        }
    },
    /** Number of youths under 18 (<i>aantal jeugdigen</i>) that live in each municipality. */
    YOUTHS("Aantal jeugdigen") {
        @Override
        public boolean accepts(Map<MunicipalityCode, Long> weights) {
            return sum(weights) > 0;
        }
    },
    /** Earlier use (<i>eerder gebruik</i>): number of trajectories of each municipality in the years agreed on. */
    EARLIER_USE("Eerder gebruik") {
        @Override
        public boolean accepts(Map<MunicipalityCode, Long> weights) {
            return sum(weights) > 0;
        }
    };

    /** All shares together, in hundredths of a percent. */
    public static final long WHOLE = 10_000;

    private final String dutch;

    AllocationRule(String dutch) {
        this.dutch = dutch;
    }

    /** Whether these weights can be the rule's. */
    public abstract boolean accepts(Map<MunicipalityCode, Long> weights);

    public String dutch() {
        return dutch;
    }

    private static long sum(Map<MunicipalityCode, Long> weights) {
        return weights.values().stream().mapToLong(Long::longValue).sum();
    }
}
