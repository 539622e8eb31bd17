package nl.jeugdhulp.consortium.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.values.InvalidValue;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The text of an agreement (concept van een samenwerkingsafspraak)")
record DraftAgreement(
        @NotBlank @Size(max = 200) @Schema(description = "What it is about in one line (titel)")
        String title,

        @NotBlank @Size(max = 20000) @Schema(description = "What the parties agree (tekst)")
        String text,

        @NotNull @Schema(description = "From when until when (looptijd)")
        Period period,

        @NotNull @Size(min = 2, max = 20) @Schema(description = "Who agrees; each must sign (partijen)")
        List<@NotNull Party> parties,

        @NotNull @Size(max = 20) @Schema(description = "Rules that are carried out while it is in force (regels)")
        List<@NotNull @Valid AgreementRule> rules) {
    DraftAgreement {
        if (parties != null && parties.stream().distinct().count() < parties.size()) {
            throw new InvalidValue("een partij staat er twee keer", "a party stands there twice");
        }
    }
}
