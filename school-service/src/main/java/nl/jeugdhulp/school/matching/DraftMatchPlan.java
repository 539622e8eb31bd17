package nl.jeugdhulp.school.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.school.registry.SchoolKind;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the region asks for when it has a match plan made; lists and numbers that are left out get the value that their
 * description names.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DraftMatchPlan", description = "Order for a match plan (opdracht voor een matchplan)")
public record DraftMatchPlan(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the plan (naam)")
        String name,

        @Valid @Schema(description = "Which open schools; all of them when absent (reikwijdte)")
        Scope scope,

        @NotEmpty @Size(max = 100) @Schema(description = "The consortia and what each can do (consortia)")
        List<@NotNull @Valid ConsortiumOffer> consortia,

        @Valid @Schema(description = "How many hours schools need (urenbehoefte)")
        Demand demand,

        @Valid @Schema(description = "Limits of the teams (teamgrenzen)")
        TeamLimits teams,

        @Valid @Schema(description = "How heavy each wish weighs, in points (wegingen)")
        Weights weights,

        @Size(max = 20_000) @Schema(description = "Schools that must go to a consortium (vastgezet)")
        List<@NotNull @Valid Pair> pins,

        @Size(max = 20_000) @Schema(description = "Schools that must not go to a consortium (uitgesloten)")
        List<@NotNull @Valid Pair> exclusions,

        @Schema(
                description =
                        "Chooses among equally good paths; the same order and seed give the same plan (startgetal)")
        Long seed,

        @Min(1) @Max(1000) @Schema(description = "How much work may be done, 1 by default (inspanning)")
        Integer effort) {

    public DraftMatchPlan {
        scope = scope == null ? new Scope(null, null, null) : scope;
        demand = demand == null ? new Demand(null, null, null) : demand;
        teams = teams == null ? new TeamLimits(null, null) : teams;
        weights = weights == null ? new Weights(null, null, null, null, null, null, null) : weights;
        pins = orNone(pins);
        exclusions = orNone(exclusions);
        seed = seed == null ? Long.valueOf(1) : seed;
        effort = effort == null ? Integer.valueOf(1) : effort;
    }

    /** The same order to these consortia. */
    public DraftMatchPlan with(List<ConsortiumOffer> offers) {
        return new DraftMatchPlan(name, scope, offers, demand, teams, weights, pins, exclusions, seed, effort);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The open schools for which the plan is made: those that fulfil every condition given. */
    @Schema(name = "MatchPlanScope", description = "Schools in a match plan (reikwijdte)")
    public record Scope(
            @Size(max = 400) @Schema(description = "Only in these municipalities (gemeenten)")
            Set<@NotNull MunicipalityCode> municipalities,

            @Schema(description = "Only of these kinds (schoolsoorten)")
            Set<@NotNull SchoolKind> kinds,

            @Size(max = 20_000) @Schema(description = "Only these schools (scholen)")
            Set<@NotNull SchoolId> schoolIds) {}

    /** A consortium in a plan. */
    @Schema(name = "ConsortiumOffer", description = "What a consortium can do for schools (aanbod)")
    public record ConsortiumOffer(
            @NotNull UUID consortiumId,

            @Min(0) @Max(1_000_000) @Schema(description = "Hours per week for schools; those of its practitioners when absent (uren per week)")
            Integer hoursPerWeek,

            @Schema(description = "Specialisms beside those of its practitioners (specialismen)")
            Set<@NotNull Specialism> specialisms,

            @Size(max = 10_000) @Schema(
                    description =
                            "Its practitioners; those that the consortium registered when absent, no teams when empty (behandelaars)")
            List<@NotNull @Valid Practitioner> practitioners,

            @Size(max = 100) @Schema(description = "Its locations, for travel (locaties)")
            List<@NotNull @Valid Position> locations,

            @Size(max = 20_000) @Schema(description = "Schools it would like (voorkeur van het consortium)")
            Set<@NotNull SchoolId> preferredSchools,

            @Size(max = 20_000) @Schema(description = "Schools it would rather not have (liever niet)")
            Set<@NotNull SchoolId> unwantedSchools) {
        public ConsortiumOffer {
            specialisms = specialisms == null ? Set.of() : specialisms;
            locations = orNone(locations);
            preferredSchools = preferredSchools == null ? Set.of() : preferredSchools;
            unwantedSchools = unwantedSchools == null ? Set.of() : unwantedSchools;
        }

        /** With these practitioners, and with their hours where no other were given. */
        public ConsortiumOffer with(List<Practitioner> people) {
            Integer hours = hoursPerWeek;
            if (hours == null && !people.isEmpty()) {
                hours = people.stream().mapToInt(Practitioner::hoursPerWeek).sum();
            }
            return new ConsortiumOffer(
                    consortiumId, hours, specialisms, people, locations, preferredSchools, unwantedSchools);
        }

        /** Hours per week, and no more than its practitioners have together. */
        int capacity() {
            int people =
                    practitioners.stream().mapToInt(Practitioner::hoursPerWeek).sum();
            return practitioners.isEmpty() ? hoursPerWeek : Math.min(hoursPerWeek, people);
        }

        boolean has(Specialism wanted) {
            return specialisms.contains(wanted)
                    || practitioners.stream()
                            .anyMatch(practitioner -> practitioner.specialisms().contains(wanted));
        }
    }

    /** A practitioner whom a consortium sends to schools. */
    @Schema(name = "Practitioner", description = "Practitioner of a consortium (behandelaar)")
    public record Practitioner(
            @NotNull @Schema(description = "Id by which the consortium knows the practitioner (behandelaar)")
            UUID practitionerId,

            @Size(max = 200) @Schema(description = "Name, for who reads the plan (naam)")
            String name,

            @NotNull @Min(1) @Max(60) @Schema(description = "Hours per week for schools (uren per week)")
            Integer hoursPerWeek,

            Set<@NotNull Specialism> specialisms) {
        public Practitioner {
            specialisms = specialisms == null ? Set.of() : specialisms;
        }
    }

    /** A place on earth, WGS 84. */
    @Schema(name = "Position", description = "Position in degrees, WGS 84 (ligging)")
    public record Position(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    /** How many hours per week a school needs. */
    @Schema(name = "MatchPlanDemand", description = "Hours per week that schools need (urenbehoefte)")
    public record Demand(
            @Min(1) @Max(1000) @Schema(description = "For each school, 2 by default (basisuren)")
            Integer baseHours,

            @Min(0) @Max(1000) @Schema(description = "For each 100 pupils begun, 1 by default (uren per 100 leerlingen)")
            Integer hoursPer100Pupils,

            @Size(max = 20_000) @Schema(description = "Schools that need other hours (afwijkende uren)")
            List<@NotNull @Valid SchoolHours> overrides) {
        public Demand {
            baseHours = baseHours == null ? Integer.valueOf(2) : baseHours;
            hoursPer100Pupils = hoursPer100Pupils == null ? Integer.valueOf(1) : hoursPer100Pupils;
            overrides = orNone(overrides);
        }
    }

    /** The hours of one school. */
    @Schema(name = "SchoolHours", description = "Hours per week of a school (uren)")
    public record SchoolHours(
            @NotNull SchoolId schoolId,
            @NotNull @Min(1) @Max(10_000) Integer hours) {}

    /** How small the teams are. */
    @Schema(name = "TeamLimits", description = "Limits of the teams (teamgrenzen)")
    public record TeamLimits(
            @Min(1) @Max(20) @Schema(description = "Most practitioners at a school, 3 by default")
            Integer practitionersPerSchool,

            @Min(1) @Max(100) @Schema(description = "Most schools of a practitioner, 10 by default")
            Integer schoolsPerPractitioner) {
        public TeamLimits {
            practitionersPerSchool = practitionersPerSchool == null ? Integer.valueOf(3) : practitionersPerSchool;
            schoolsPerPractitioner = schoolsPerPractitioner == null ? Integer.valueOf(10) : schoolsPerPractitioner;
        }
    }

    /** Points per unit of each soft rule; 0 switches it off. */
    @Schema(name = "MatchPlanWeights", description = "Weights of the wishes (wegingen)")
    public record Weights(
            @Min(0) @Max(1000) @Schema(description = "For each trajectory at the school that another consortium gives, 10")
            Integer keepHelp,

            @Min(0) @Max(1000) @Schema(description = "For each kilometre to the consortium's nearest location, 1 (reistijd)")
            Integer travel,

            @Min(0) @Max(1000) @Schema(description = "For each step down the school's list of wishes, 5 (wens school)")
            Integer schoolWish,

            @Min(0) @Max(1000) @Schema(description = "For a school that the consortium did not ask for, 3 (wens consortium)")
            Integer consortiumWish,

            @Min(0) @Max(1000) @Schema(description = "For a school away from the rest of its board, 2 (heel bestuur)")
            Integer boardTogether,

            @Min(0) @Max(1000) @Schema(description = "For a school that leaves its present consortium, 20 (rust)")
            Integer stay,

            @Min(0) @Max(1000) @Schema(
                    description =
                            "For each five percent that the fullest consortium is above the average, 0 (gelijke belasting)")
            Integer evenLoad) {
        public Weights {
            keepHelp = keepHelp == null ? Integer.valueOf(10) : keepHelp;
            travel = travel == null ? Integer.valueOf(1) : travel;
            schoolWish = schoolWish == null ? Integer.valueOf(5) : schoolWish;
            consortiumWish = consortiumWish == null ? Integer.valueOf(3) : consortiumWish;
            boardTogether = boardTogether == null ? Integer.valueOf(2) : boardTogether;
            stay = stay == null ? Integer.valueOf(20) : stay;
            evenLoad = evenLoad == null ? Integer.valueOf(0) : evenLoad;
        }
    }

    /** A school and a consortium. */
    @Schema(name = "SchoolAndConsortium", description = "School and consortium (koppeling)")
    public record Pair(@NotNull SchoolId schoolId, @NotNull UUID consortiumId) {}
}
