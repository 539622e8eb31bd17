package nl.jeugdhulp.consortium.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.InvalidValue;
import org.junit.jupiter.api.Test;

class PartyTest {
    @Test
    void keyOfAPartyLeadsBackToIt() {
        List.of(Party.REGION, Party.consortium(UUID.randomUUID()), new Party(PartyKind.MUNICIPALITY, "0392"))
                .forEach(party -> assertEquals(party, Party.ofKey(party.key())));
    }

    @Test
    void partyNamesItsOrganisationAsItsKindAsks() {
        assertThrows(InvalidValue.class, () -> new Party(PartyKind.REGION, "0392"));
        assertThrows(InvalidValue.class, () -> new Party(PartyKind.MUNICIPALITY, null));
        assertThrows(InvalidValue.class, () -> new Party(PartyKind.CONSORTIUM, "Duinrand"));
        assertThrows(InvalidValue.class, () -> new Party(null, null));
    }
}
