package nl.jeugdhulp.consortium.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What parties of the partnership agreed (samenwerkingsafspraak)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
        UUID id,

        @Schema(description = "The same for all editions of an agreement (reeks)")
        UUID seriesId,

        @Schema(description = "1 for the first, one more for each revision (versie)")
        int edition,

        @Schema(description = "The edition in whose place it comes (vervangt)")
        UUID replacesId,

        String title,
        String text,

        @Schema(description = "From when until when (looptijd)")
        Period period,

        @Schema(description = "Draft, signed, in force, evaluated or ended (status)")
        AgreementState state,

        @Schema(description = "Who agrees, and who has signed (partijen)")
        List<PartyView> parties,

        @Schema(description = "Rules that are carried out while it is in force (regels)")
        List<AgreementRule> rules,

        Instant draftedAt,

        @Schema(description = "First day in force (in werking sinds)")
        LocalDate inForceSince,

        @Schema(description = "First day no longer in force (geëindigd op)")
        LocalDate endedOn,

        @Schema(description = "Why it ended (reden)") String endReason) {

    @Schema(description = "A party and whether it signed (partij)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartyView(
            Party party,

            @Schema(description = "Whether it signed this text (ondertekend)")
            boolean signed,

            Instant signedAt,
            String signedBy) {}

    static AgreementView of(Agreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.seriesId(),
                agreement.edition(),
                agreement.replacesId(),
                agreement.title(),
                agreement.text(),
                agreement.period(),
                agreement.state(),
                new TreeMap<>(agreement.parties())
                        .entrySet().stream()
                                .map(party -> view(Party.ofKey(party.getKey()), party.getValue()))
                                .toList(),
                agreement.rules(),
                agreement.draftedAt(),
                agreement.inForceSince(),
                agreement.endedOn(),
                agreement.endReason());
    }

    private static PartyView view(Party party, Signature signature) {
        return new PartyView(party, signature.isGiven(), signature.signedAt(), signature.signedBy());
    }
}
