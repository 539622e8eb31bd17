package nl.jeugdhulp.school.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.deployment.DeployedDays;
import nl.jeugdhulp.school.registry.PlannedTeams;
import nl.jeugdhulp.school.registry.SchoolKind;
import nl.jeugdhulp.school.registry.SchoolMatches;
import nl.jeugdhulp.school.registry.SchoolMatches.Match;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks whether each IKC and each cluster 3 school has its integral offer. */
@ApplicationScoped
@Transactional
class CoverageService {
    private static final int CLUSTER_3 = 3;

    private final SchoolRegister register;
    private final SchoolMatches matches;
    private final PlannedTeams teams;
    private final DeployedDays deployed;
    private final List<OfferPart> required;
    private final Caller caller;
    private final Clock clock;

    CoverageService(
            SchoolRegister register,
            SchoolMatches matches,
            PlannedTeams teams,
            DeployedDays deployed,
            @ConfigProperty(name = "school.coverage.required") List<OfferPart> required,
            Caller caller,
            Clock clock) {
        this.register = register;
        this.matches = matches;
        this.teams = teams;
        this.deployed = deployed;
        this.required = required;
        this.caller = caller;
        this.clock = clock;
    }

    /** Which schools are asked for; null means any. */
    record Wanted(LocalDate date, MunicipalityCode municipality, Boolean complete) {}

    private record Known(Facts school, SchoolOffer offer) {}

    CoverageView on(Wanted wanted, PageRequest request) {
        LocalDate day = day(wanted.date());
        List<CoverageView.SchoolView> all = views(wanted);
        int complete =
                (int) all.stream().filter(CoverageView.SchoolView::complete).count();
        String after = request.after().map(cursor -> cursor.part(0, key -> key)).orElse("");
        List<CoverageView.SchoolView> oneMore = all.stream()
                .filter(school -> school.schoolId().value().compareTo(after) > 0)
                .limit(request.limit() + 1L)
                .toList();
        Page<CoverageView.SchoolView> page =
                Page.of(oneMore, request, school -> Cursor.of(school.schoolId().value()));
        return new CoverageView(
                clock.instant(),
                CoverageView.DEFINITION_VERSION,
                day,
                required,
                CoverageView.Summary.of(all.size(), complete),
                page.items(),
                page.next());
    }

    CoverageMap map(Wanted wanted) {
        LocalDate day = day(wanted.date());
        return CoverageMap.of(known(wanted.municipality()).stream()
                .filter(each -> asked(each, day, wanted.complete()))
                .map(each -> CoverageMap.Feature.of(
                        view(each, day), each.school().latitude(), each.school().longitude()))
                .toList());
    }

    /** The region's coverage on the first of each month from one day to another, and on the last day. */
    CoverageView.Progress progress(LocalDate from, LocalDate until) {
        List<Known> known = known(null, null);
        List<CoverageView.Moment> moments = new ArrayList<>();
        for (LocalDate day = from;
                day.isBefore(until);
                day = day.withDayOfMonth(1).plusMonths(1)) {
            moments.add(moment(known, day));
        }
        moments.add(moment(known, until));
        return new CoverageView.Progress(clock.instant(), CoverageView.DEFINITION_VERSION, required, moments);
    }

    private CoverageView.Moment moment(List<Known> known, LocalDate day) {
        int complete = (int) known.stream()
                .filter(each -> each.offer().completeOn(day, required))
                .count();
        List<CoverageView.Missing> missing = required.stream()
                .map(part -> new CoverageView.Missing(part, (int) known.stream()
                        .filter(each -> each.offer().on(day, part).state() != SchoolOffer.State.PRESENT)
                        .count()))
                .toList();
        return new CoverageView.Moment(day, CoverageView.Summary.of(known.size(), complete), missing);
    }

    LocalDate day(LocalDate wanted) {
        return wanted == null ? LocalDate.now(clock) : wanted;
    }

    private List<CoverageView.SchoolView> views(Wanted wanted) {
        LocalDate day = day(wanted.date());
        return known(wanted.municipality()).stream()
                .filter(each -> asked(each, day, wanted.complete()))
                .map(each -> view(each, day))
                .toList();
    }

    private boolean asked(Known each, LocalDate day, Boolean complete) {
        return complete == null || complete == each.offer().completeOn(day, required);
    }

    /** A school finds only itself. */
    private List<Known> known(MunicipalityCode municipality) {
        return known(municipality, caller.is(Role.SCHOOL) ? caller.schoolId().value() : null);
    }

    /** The schools that should have an integral offer, by id. */
    private List<Known> known(MunicipalityCode municipality, String only) {
        Map<String, List<Match>> adopted = matches.everAdopted();
        Map<PlannedTeams.Key, Integer> sizes = teams.sizes();
        Map<String, List<Period>> days = deployed.all();
        SchoolMatches.People people = matches.people();
        return register.open().stream()
                .filter(school -> school.kind() == SchoolKind.IKC || Objects.equals(school.cluster(), CLUSTER_3))
                .filter(school -> only == null || school.id().equals(only))
                .filter(school -> municipality == null || school.municipality().equals(municipality.value()))
                .map(school -> {
                    List<Match> ofSchool = adopted.getOrDefault(school.id(), List.of());
                    Set<Match> withTeam = new HashSet<>(ofSchool);
                    withTeam.removeIf(
                            match -> !sizes.containsKey(new PlannedTeams.Key(match.matchPlanId(), school.id())));
                    return new Known(
                            school,
                            new SchoolOffer(
                                    ofSchool,
                                    withTeam,
                                    days.getOrDefault(school.id(), List.of()),
                                    people.withCoach().contains(school.id()),
                                    people.withCoreTeam().contains(school.id())));
                })
                .toList();
    }

    private CoverageView.SchoolView view(Known each, LocalDate day) {
        List<SchoolOffer.Part> parts = each.offer().on(day, required);
        List<SchoolOffer.Part> absent = parts.stream()
                .filter(part -> part.state() != SchoolOffer.State.PRESENT)
                .toList();
        boolean allPlanned = absent.stream().allMatch(part -> part.state() == SchoolOffer.State.PLANNED);
        LocalDate expected = allPlanned
                ? absent.stream()
                        .map(SchoolOffer.Part::date)
                        .max(LocalDate::compareTo)
                        .orElse(null)
                : null;
        return new CoverageView.SchoolView(
                new SchoolId(each.school().id()),
                each.school().name(),
                each.school().kind(),
                each.school().cluster(),
                new MunicipalityCode(each.school().municipality()),
                absent.isEmpty(),
                expected,
                absent.stream().map(SchoolOffer.Part::part).toList(),
                parts.stream()
                        .map(part -> new CoverageView.PartView(part.part(), part.state(), part.date()))
                        .toList());
    }
}
