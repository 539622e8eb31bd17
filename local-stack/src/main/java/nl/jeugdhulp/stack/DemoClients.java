package nl.jeugdhulp.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demonstration clients of the local stack, with their role and organisation: the one table that the issuer, the
 * demonstration and the tests share. All are fictitious and get a token by {@code client_credentials}.
 */
public final class DemoClients {
    /** The secret of each client; there is no such client outside a demonstration. */
    public static final String SECRET = "demo";

    /** The school of {@code demo-school}: establishment 00 of a BRIN that no school has. */
    public static final String SCHOOL_ID = "99AA00";

    /** The CJG coach behind {@code demo-cjg-haarlem}, who is also the coach of {@link #SCHOOL_ID}. */
    public static final String CJG_COACH_ID = "cjg-haarlem";

    /** The four consortia of the region are numbered 1 to this. */
    public static final int CONSORTIA = 4;

    private static final Map<String, String> MUNICIPALITIES = municipalities();
    private static final Map<String, DemoClient> CLIENTS = clients();

    private DemoClients() {}

    /** Who asks for a token: the realm roles and the further claims of its tokens. */
    public record DemoClient(String id, List<String> roles, Map<String, String> claims) {
        public DemoClient {
            roles = List.copyOf(roles);
            claims = Map.copyOf(claims);
        }
    }

    /** All clients in a fixed order. */
    public static List<DemoClient> all() {
        return List.copyOf(CLIENTS.values());
    }

    /** The client of that id, or null when there is none. */
    static DemoClient find(String id) {
        return CLIENTS.get(id);
    }

    /** The consortium that {@code demo-consortium-<number>} works for. */
    public static String consortiumId(int number) {
        return "c0000000-0000-4000-8000-00000000000" + number;
    }

    /** Names of the seven municipalities by code, in the order of the codes. */
    public static Map<String, String> municipalityNames() {
        return MUNICIPALITIES;
    }

    private static Map<String, String> municipalities() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("0375", "Beverwijk");
        names.put("0377", "Bloemendaal");
        names.put("0392", "Haarlem");
        names.put("0396", "Heemskerk");
        names.put("0397", "Heemstede");
        names.put("0453", "Velsen");
        names.put("0473", "Zandvoort");
        return Collections.unmodifiableMap(names);
    }

    private static Map<String, DemoClient> clients() {
        Map<String, DemoClient> table = new LinkedHashMap<>();
        add(
                table,
                "demo-cjg-haarlem",
                "referrer",
                Map.of("referrer_type", "01", "cjg_coach_id", CJG_COACH_ID, "municipality_code", "0392"));
        add(table, "demo-youth-doctor", "referrer", Map.of("referrer_type", "03", "referrer_agb", "03000003"));
        add(table, "demo-gp", "referrer", Map.of("referrer_type", "02", "referrer_agb", "01000002"));
        add(table, "demo-school", "school", Map.of("school_id", SCHOOL_ID));
        for (int number = 1; number <= CONSORTIA; number++) {
            add(table, "demo-consortium-" + number, "consortium", Map.of("consortium_id", consortiumId(number)));
        }
        for (String code : MUNICIPALITIES.keySet()) {
            add(table, "demo-municipality-" + code, "municipality", Map.of("municipality_code", code));
        }
        add(table, "demo-region", "region", Map.of());
        add(table, "demo-analyst", "analyst", Map.of());
        add(table, "demo-operator", "operator", Map.of());
        return table;
    }

    private static void add(Map<String, DemoClient> table, String id, String role, Map<String, String> claims) {
        table.put(id, new DemoClient(id, List.of(role), claims));
    }
}
