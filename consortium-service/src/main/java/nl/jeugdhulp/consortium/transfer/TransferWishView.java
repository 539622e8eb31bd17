package nl.jeugdhulp.consortium.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a family said about going to another consortium at all (bereidheid tot overplaatsing)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferWishView(
        @Schema(description = "Whether it would (bereid)") boolean willing,

        @Schema(description = "How far it would travel; any distance when absent (afstand)")
        Integer maxKilometres,

        String recordedBy,
        Instant recordedAt) {
    static TransferWishView of(TransferWish wish) {
        return new TransferWishView(wish.willing(), wish.maxKilometres(), wish.recordedBy(), wish.recordedAt());
    }
}
