package nl.jeugdhulp.consortium.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.registry.Consortium;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether a consortium offers a help category on a day (dekkend zorgaanbod)")
record CoverageView(
        UUID consortiumId,
        HelpCategory helpCategory,
        LocalDate date,

        @Schema(description = "Whether at least one active member offers it (gedekt)")
        boolean covered,

        @Schema(description = "The members that offer it (aanbieders)")
        List<UUID> providers) {

    static List<CoverageView> of(Consortium consortium, LocalDate day) {
        return consortium.coverage(day).entrySet().stream()
                .map(offer -> new CoverageView(
                        consortium.id(), offer.getKey(), day, !offer.getValue().isEmpty(), offer.getValue()))
                .toList();
    }
}
