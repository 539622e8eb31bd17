package nl.jeugdhulp.referral.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import nl.jeugdhulp.referral.consortium.ConsortiumFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The consortia side by side. */
@Schema(name = "ConsortiumChoices", description = "The consortia side by side (keuze van consortium)")
record ConsortiumChoicesView(
        @Schema(description = "Id of what was shown, to name in the referral (kenmerk van de keuze)")
        UUID choiceId,

        @Schema(description = "In a neutral order that rotates by day (neutrale volgorde)")
        List<Item> items,

        @Schema(description = "When this was put together") Instant asOf) {

    /** One consortium. */
    @Schema(name = "ConsortiumChoice", description = "A consortium that the family can choose (consortium)")
    record Item(
            UUID consortiumId,
            String name,
            @Schema(description = "Vision (visie)") String vision,

            @Schema(description = "Way of working (werkwijze)")
            String wayOfWorking,

            @Schema(description = "Expertise (expertise)") List<String> expertise,
            @Schema(description = "Locations (locaties)") List<String> locations,

            @Schema(description = "Status of capacity (beschikbaarheid)")
            AvailabilityStatus availability,

            @Schema(description = "Free places, absent when not known (vrije plekken)")
            Integer placesFree,

            @Schema(description = "Lower end of the expected wait in days, absent when not known (verwachte wachttijd)")
            Integer expectedWaitDaysLow,

            @Schema(description = "Upper end of the expected wait in days, absent when not known (verwachte wachttijd)")
            Integer expectedWaitDaysHigh,

            @Schema(description = "When the consortium's availability was last told, absent when it never was")
            Instant asOf,

            @Schema(description = "Whether the availability was told too long ago to rely on (verouderd)")
            boolean stale,

            @Schema(description = "Whether the youth's school works with this consortium (consortium van de school)")
            boolean consortiumOfSchool) {

        static Item of(ConsortiumFacts facts, Instant now, Duration staleAfter, Optional<UUID> ofSchool) {
            ConsortiumFacts.Availability availability = facts.availability();
            return new Item(
                    facts.id(),
                    facts.name(),
                    facts.vision(),
                    facts.wayOfWorking(),
                    facts.expertise(),
                    facts.locations(),
                    availability.status(),
                    availability.placesFree(),
                    availability.expectedWaitDaysLow(),
                    availability.expectedWaitDaysHigh(),
                    availability.asOf(),
                    availability.asOf() == null || availability.asOf().isBefore(now.minus(staleAfter)),
                    ofSchool.filter(facts.id()::equals).isPresent());
        }
    }
}
