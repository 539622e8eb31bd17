package nl.jeugdhulp.consortium.staffexchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A practitioner of one consortium works for another for a while (uitwisseling van medewerkers)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffExchangeView(
        UUID id,

        @Schema(description = "Where the practitioner belongs (uitlenend consortium)")
        UUID homeConsortiumId,

        @Schema(description = "Where the practitioner works (ontvangend consortium)")
        UUID hostConsortiumId,

        String profession,

        @Schema(description = "What is to be learnt or done (doel)")
        String purpose,

        Period period,
        int hoursPerWeek,

        @Schema(description = "Proposed, agreed or called off (status)")
        ExchangeState state,

        Instant proposedAt,
        Instant agreedAt,

        @Schema(description = "What the two consortia tell about it (ervaringen)")
        List<Told> experiences) {

    @Schema(description = "What a consortium tells about the exchange (ervaring)")
    record Told(
            UUID consortiumId,

            @Schema(description = "From 1 to 5 (waardering)")
            int rating,

            @Schema(description = "What was learnt (geleerd)")
            String learned,

            Instant toldAt) {
        static Told of(Experience experience) {
            return new Told(experience.consortiumId(), experience.rating(), experience.learned(), experience.toldAt());
        }
    }

    static StaffExchangeView of(StaffExchange exchange, List<Experience> experiences) {
        return new StaffExchangeView(
                exchange.id(),
                exchange.homeConsortiumId(),
                exchange.hostConsortiumId(),
                exchange.profession(),
                exchange.purpose(),
                exchange.period(),
                exchange.hoursPerWeek(),
                exchange.state(),
                exchange.proposedAt(),
                exchange.agreedAt(),
                experiences.stream().map(Told::of).toList());
    }
}
