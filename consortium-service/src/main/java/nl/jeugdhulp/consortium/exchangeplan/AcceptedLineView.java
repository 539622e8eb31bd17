package nl.jeugdhulp.consortium.exchangeplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of a line that was accepted (aanvaarde regel)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcceptedLineView(
        UUID referralId,

        @Schema(description = "The proposal that was made of it; absent when none could be (voorstel)")
        UUID proposalId,

        @Schema(description = "Why no proposal could be made, as the code of a problem (reden)", examples = "no-room")
        String refusedBecause) {}
