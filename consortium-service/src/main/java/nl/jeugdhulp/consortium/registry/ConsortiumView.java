package nl.jeugdhulp.consortium.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Public facts of a consortium, with the members of one day. */
@Schema(description = "A consortium with its members (consortium)")
record ConsortiumView(
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

    /** With those of these providers who were members on that day. */
    ConsortiumView on(LocalDate day, List<MemberView> everMembers) {
        List<MemberView> then = everMembers.stream()
                .filter(member -> member.membership().contains(day))
                .toList();
        return new ConsortiumView(
                id, name, lot, contract, municipalities, vision, wayOfWorking, expertise, locations, then);
    }
}
