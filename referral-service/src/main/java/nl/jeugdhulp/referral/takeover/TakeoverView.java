package nl.jeugdhulp.referral.takeover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.AboutYouth;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Care of an old contract as its readers see it. */
@Schema(name = "Takeover", description = "Running care of an old contract (overname)")
record TakeoverView(
        UUID id,

        @Schema(description = "The file that brought it (import)")
        UUID importId,

        @Schema(description = "The youth's file (jeugdige)") UUID youthId,

        @Schema(description = "Responsible municipality (verantwoordelijke gemeente)")
        String municipality,

        @Schema(description = "AGB code of the old provider (AGB-code oude aanbieder)")
        String providerAgb,

        String providerName,

        @Schema(description = "Help category (hulpcategorie)")
        HelpCategory helpCategory,

        @Schema(description = "School of the youth (school), when known")
        String schoolId,

        @Schema(description = "First day with the old provider (startdatum)")
        LocalDate startDate,

        @Schema(description = "Last day with the old provider, as planned or as it came (laatste dag)")
        LocalDate lastDay,

        TakeoverStatus status,

        @Schema(description = "Why the old provider stopped, by JZ588 (reden beëindiging)")
        String endReason,

        @Schema(description = "The consortium that goes on with it, once chosen (consortium)")
        UUID consortiumId,

        @Schema(description = "Why the family chose it (reden van de keuze)")
        String choiceReason,

        @Schema(description = "First day with the consortium (datum overdracht)")
        LocalDate handedOverOn,

        @Schema(description = "Days without help between both, 0 as it should be (dagen zonder hulp)")
        Integer gapDays,

        @Schema(
                description =
                        "Handed over in 2023, the transition year, which does not compare with others (overgangsjaar)")
        boolean transitionYear,

        @Schema(description = "The care in which it goes on (hulptraject)")
        UUID trajectoryId,

        Instant changedAt,
        long version)
        implements AboutYouth {
    /** @param trajectoryId the care in which it goes on, or null */
    static TakeoverView of(Takeover takeover, UUID trajectoryId) {
        return new TakeoverView(
                takeover.id(),
                takeover.importId(),
                takeover.youthId(),
                takeover.municipality(),
                takeover.providerAgb(),
                takeover.providerName(),
                takeover.helpCategory(),
                takeover.schoolId(),
                takeover.startDate(),
                takeover.lastDay(),
                takeover.status(),
                takeover.endReason(),
                takeover.consortiumId(),
                takeover.choiceReason(),
                takeover.handedOverOn(),
                takeover.gapDays(),
                takeover.handedOverOn() != null
                        && TransitionYear.is(takeover.handedOverOn().getYear()),
                trajectoryId,
                takeover.changedAt(),
                takeover.version());
    }
}
