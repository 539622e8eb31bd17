package nl.jeugdhulp.consortium.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A proposal to move a waiting youth to a consortium with room (overplaatsingsvoorstel)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        UUID id,
        UUID referralId,
        UUID fromConsortiumId,
        UUID toConsortiumId,
        HelpCategory helpCategory,

        @Schema(description = "Open, agreed or why it ended (status)")
        ProposalState state,

        @Schema(description = "What the family said; absent while it was not asked (toestemming van het gezin)")
        Boolean familyConsents,

        @Schema(description = "Whether the consortium where the youth waits agrees (latend consortium)")
        boolean fromAccepts,

        @Schema(description = "Whether the consortium with room agrees (ontvangend consortium)")
        boolean toAccepts,

        @Schema(description = "The region's plan of which it is part, if any (uitwisselingsplan)")
        UUID exchangePlanId,

        @Schema(description = "The agreement whose rule started it, if any (samenwerkingsafspraak)")
        UUID agreementId,

        String proposedBy,
        Instant proposedAt,
        Instant closedAt) {

    static ProposalView of(TransferProposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.referralId(),
                proposal.fromConsortiumId(),
                proposal.toConsortiumId(),
                proposal.helpCategory(),
                proposal.state(),
                proposal.familyConsents(),
                proposal.fromAccepts(),
                proposal.toAccepts(),
                proposal.exchangePlanId(),
                proposal.agreementId(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.closedAt());
    }
}
