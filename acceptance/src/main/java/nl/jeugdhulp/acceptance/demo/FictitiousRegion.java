package nl.jeugdhulp.acceptance.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.values.HelpCategory;

/** Four consortia, their members, capacity, budgets and schools: the shape of a region, with invented names. */
final class FictitiousRegion {
    private static final List<String> NAMES =
            List.of("Consortium Duinrand", "Consortium Zeewind", "Consortium De Vaart", "Consortium Lentehof");
    private static final List<String> VISIONS = List.of(
            "Hulp dichtbij huis, met het gezin aan het roer.",
            "Eerst begrijpen, dan handelen: één verklarende analyse voor het hele gezin.",
            "School, thuis en hulp trekken samen op.",
            "Zo licht als kan, zo zwaar als nodig, altijd door hetzelfde team.");
    private static final List<List<String>> EXPERTISE = List.of(
            List.of("autisme", "jonge kind"),
            List.of("trauma", "eetstoornissen"),
            List.of("onderwijs-zorg", "cluster 3"),
            List.of("complexe scheiding", "licht verstandelijke beperking"));
    private static final List<String> MEMBER_NAMES = List.of("Kustzorg", "De Linde", "Horizonhuis");
    private static final List<HelpCategory> CATALOGUE = List.of(HelpCategory.values());
    private static final int SCHOOLS = 165;
    private static final int PRACTITIONERS = 16;

    /** Hours a week that each consortium has for schools. */
    static final int HOURS_FOR_SCHOOLS = 400;

    /** What the practitioners of each consortium are trained for. */
    static final List<String> SPECIALISMS =
            List.of("CLUSTER_1", "CLUSTER_2", "CLUSTER_3", "CLUSTER_4", "SPECIAL_EDUCATION");

    /** Roughly where the seven municipalities lie: latitude and longitude. */
    private static final List<double[]> CENTRES = List.of(
            new double[] {52.487, 4.657},
            new double[] {52.403, 4.600},
            new double[] {52.381, 4.637},
            new double[] {52.510, 4.671},
            new double[] {52.350, 4.621},
            new double[] {52.455, 4.630},
            new double[] {52.371, 4.550});

    /** The municipalities from which each consortium works, by their place in that list. */
    private static final List<List<Integer>> LOCATIONS =
            List.of(List.of(2, 6), List.of(0, 3), List.of(4, 2), List.of(5, 1));

    /** How often each category is asked for, in percent. */
    static final Map<HelpCategory, Integer> DEMAND = demand();

    private FictitiousRegion() {}

    static List<String> municipalities() {
        return List.copyOf(DemoClients.municipalityNames().keySet());
    }

    static Map<String, Object> consortium(int number) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("name", NAMES.get(number - 1));
        profile.put("lot", 1);
        profile.put("contract", Map.of("from", "2023-01-01", "until", "2031-12-31"));
        profile.put("municipalities", municipalities());
        profile.put("vision", VISIONS.get(number - 1));
        profile.put("wayOfWorking", "Eén gezin, één plan, één aanspreekpunt.");
        profile.put("expertise", EXPERTISE.get(number - 1));
        profile.put("locations", List.of("Haarlem", "Beverwijk"));
        return profile;
    }

    /** The providers of a consortium by id: three, which together offer the whole catalogue. */
    static Map<UUID, Map<String, Object>> members(int number) {
        Map<UUID, Map<String, Object>> members = new LinkedHashMap<>();
        for (int member = 0; member < MEMBER_NAMES.size(); member++) {
            List<String> offered = new ArrayList<>();
            for (HelpCategory category : CATALOGUE) {
                if (CATALOGUE.indexOf(category) % MEMBER_NAMES.size() == member
                        || category == HelpCategory.AMBULATORY) {
                    offered.add(category.name());
                }
            }
            members.put(
                    provider(number, member),
                    Map.of(
                            "name",
                            MEMBER_NAMES.get(member) + " " + number,
                            "lead",
                            member == 0,
                            "helpCategories",
                            offered,
                            "membership",
                            Map.of("from", "2023-01-01", "until", "2031-12-31")));
        }
        return members;
    }

    /** The practitioners of a consortium by id, who together have the hours that it offers to schools. */
    static Map<UUID, Map<String, Object>> practitioners(int number) {
        Map<UUID, Map<String, Object>> practitioners = new LinkedHashMap<>();
        for (int each = 0; each < PRACTITIONERS; each++) {
            practitioners.put(
                    UUID.nameUUIDFromBytes(("practitioner " + number + "/" + each).getBytes(StandardCharsets.UTF_8)),
                    Map.of(
                            "providerId",
                            provider(number, each % MEMBER_NAMES.size()),
                            "name",
                            "Behandelaar " + (each + 1),
                            "specialisms",
                            SPECIALISMS.subList(each % 3, SPECIALISMS.size()),
                            "hoursPerWeek",
                            HOURS_FOR_SCHOOLS / PRACTITIONERS,
                            "active",
                            Map.of("from", "2023-01-01")));
        }
        return practitioners;
    }

    /** A provider of the consortium that offers this category. */
    static UUID providerOf(int number, HelpCategory category) {
        return provider(number, CATALOGUE.indexOf(category) % MEMBER_NAMES.size());
    }

    private static UUID provider(int number, int member) {
        return UUID.nameUUIDFromBytes(("provider " + number + " " + member).getBytes(StandardCharsets.UTF_8));
    }

    /** The lump sum of a consortium for a year, in euros. */
    static Map<String, Object> budget(int number, int year) {
        List<Map<String, Object>> weights = new ArrayList<>();
        List<Integer> youths = List.of(8_900, 4_700, 33_000, 7_900, 5_600, 14_600, 2_600);
        for (int i = 0; i < municipalities().size(); i++) {
            weights.add(Map.of("municipality", municipalities().get(i), "weight", youths.get(i)));
        }
        return Map.of(
                "consortiumId",
                DemoClients.consortiumId(number),
                "year",
                year,
                "lumpSum",
                Map.of("amount", (9_000_000 + number * 333_333) + ".33", "currency", "EUR"),
                "allocationKey",
                Map.of("rule", "YOUTHS", "weights", weights));
    }

    /** Fictitious schools in the form in which DUO publishes them; their BRINs begin with 99 and belong to nobody. */
    static byte[] schools() {
        StringBuilder csv = new StringBuilder("naam,type,denominatie,internetadres,straat,huisnummer,huisletter,"
                + "huisnummertoevoeging,postcode,plaats,gemeente,provincie,brin_nummer,vestigingscode,"
                + "onderwijsgebied,leerlingen,lon,lat\n");
        List<String> names = List.copyOf(DemoClients.municipalityNames().values());
        for (int i = 0; i < SCHOOLS; i++) {
            String brin = "99" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
            String municipality = names.get(i % names.size());
            double[] centre = CENTRES.get(i % names.size());
            csv.append(String.join(
                            ",",
                            "School " + (i + 1),
                            i % 11 == 0 ? "speciaal onderwijs" : "basisschool",
                            "Openbaar",
                            "",
                            "Schoolstraat",
                            String.valueOf(i + 1),
                            "",
                            "",
                            "2011AA",
                            municipality,
                            municipality.toUpperCase(Locale.ROOT),
                            "Noord-Holland",
                            brin,
                            brin + "00",
                            "Zuid-Noord-Holland",
                            String.valueOf(90 + i * 37 % 400),
                            degrees(centre[1], scattered(i, names.size(), 0.7549), 0.045),
                            degrees(centre[0], scattered(i, names.size(), 0.5698), 0.028)))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Steps that scatter the schools of each municipality evenly, each municipality in another way. */
    private static double scattered(int school, int municipalities, double step) {
        int nth = school / municipalities;
        return nth * step + school % municipalities * 0.31;
    }

    /** A place around a centre: the fraction of the step, the same each time. */
    private static String degrees(double centre, double step, double spread) {
        double fraction = step - Math.floor(step);
        return String.format(Locale.ROOT, "%.5f", centre + spread * (2 * fraction - 1));
    }

    /** Where a consortium works from: two places in the region. */
    static List<Map<String, Object>> locations(int number) {
        return Stream.of(
                        CENTRES.get(LOCATIONS.get(number - 1).get(0)),
                        CENTRES.get(LOCATIONS.get(number - 1).get(1)))
                .map(centre -> Map.<String, Object>of("latitude", centre[0], "longitude", centre[1]))
                .toList();
    }

    /** The school of the demonstration's school counsellor, with its CJG coach. */
    static Map<String, Object> demoSchool() {
        return Map.of(
                "name", "De Regenboog",
                "kind", "PRIMARY",
                "municipality", "0392",
                "board", "99999",
                "educationPartnership", "Passend Duinstreek",
                "cjgCoachId", DemoClients.CJG_COACH_ID,
                "coreTeam", List.of());
    }

    static LocalDate birthDate(LocalDate today, int ageInDays) {
        return today.minusDays(ageInDays);
    }

    private static Map<HelpCategory, Integer> demand() {
        Map<HelpCategory, Integer> demand = new LinkedHashMap<>();
        demand.put(HelpCategory.AMBULATORY, 34);
        demand.put(HelpCategory.YOUTH_MENTAL_HEALTH, 18);
        demand.put(HelpCategory.BASIC_MENTAL_HEALTH, 12);
        demand.put(HelpCategory.SPECIALIST_MENTAL_HEALTH, 10);
        demand.put(HelpCategory.DAY_TREATMENT, 8);
        demand.put(HelpCategory.PERSONAL_CARE, 6);
        demand.put(HelpCategory.RESIDENTIAL, 5);
        demand.put(HelpCategory.RESIDENTIAL_TREATMENT, 4);
        demand.put(HelpCategory.CRISIS_HELP, 3);
        return demand;
    }
}
