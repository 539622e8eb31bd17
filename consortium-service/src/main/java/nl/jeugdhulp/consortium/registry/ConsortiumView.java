package nl.jeugdhulp.consortium.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Public facts of a consortium, with the members of one day. */
@Schema(description = "A consortium with its members (consortium)")
public record ConsortiumView(
        UUID id,
        String name,

        @Schema(description = "Lot of the contract (perceel)")
        int lot,

        @Schema(description = "Term of the contract (looptijd contract)")
        Period contract,

        List<MunicipalityCode> municipalities,

        @Schema(description = "Vision on help (visie)") String vision,

        @Schema(description = "Way of working (werkwijze)") String wayOfWorking,

        List<String> expertise,
        List<String> locations,

        @Schema(description = "Providers (jeugdhulpaanbieders)")
        List<MemberView> members) {

    static ConsortiumView of(Consortium consortium) {
        return new ConsortiumView(
                consortium.id(),
                consortium.name(),
                consortium.lot(),
                consortium.contract(),
                consortium.municipalities(),
                consortium.vision(),
                consortium.wayOfWorking(),
                consortium.expertise(),
                consortium.locations(),
                MemberView.all(consortium));
    }

    /** With those of these providers who were members on that day, each with what it offered then. */
    ConsortiumView on(LocalDate day, List<MemberView> everMembers) {
        Map<UUID, MemberView> laidDownThen =
                members.stream().collect(Collectors.toMap(MemberView::providerId, Function.identity()));
        List<MemberView> then = everMembers.stream()
                .flatMap(now -> now.on(day, laidDownThen.get(now.providerId())).stream())
                .toList();
        return new ConsortiumView(
                id, name, lot, contract, municipalities, vision, wayOfWorking, expertise, locations, then);
    }
}
