package nl.jeugdhulp.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.jeugdhulp.stack.DemoClients;
import org.junit.jupiter.api.Test;

class RealmExportTest {
    private final RealmExport realm = RealmExport.read();

    @Test
    void keycloakHasTheDemonstrationClientsOfTheLocalIssuer() {
        List<RealmExport.Client> expected = DemoClients.all().stream()
                .map(client -> new RealmExport.Client(
                        client.id(),
                        DemoClients.SECRET,
                        List.of("jeugdhulp"),
                        client.roles(),
                        new TreeMap<>(client.claims())))
                .toList();
        assertEquals(expected, realm.clients());
    }

    @Test
    void theRealmHasTheRolesOfTheClientsAndNoOther() {
        Set<String> used = new TreeSet<>();
        realm.clients().forEach(client -> used.addAll(client.roles()));
        assertEquals(used, new TreeSet<>(realm.roles()));
    }

    @Test
    void theRealmIsNamedAsTheIssuersPath() {
        assertEquals("jeugdhulp", realm.name());
    }
}
