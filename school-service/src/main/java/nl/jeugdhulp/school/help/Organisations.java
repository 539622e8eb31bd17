package nl.jeugdhulp.school.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import nl.jeugdhulp.school.help.OrganisationsView.SchoolLine;
import nl.jeugdhulp.school.help.OrganisationsView.YearLine;
import nl.jeugdhulp.school.pasthelp.PastFigure;
import nl.jeugdhulp.school.pasthelp.PastHelp;
import nl.jeugdhulp.school.registry.PlannedTeams;
import nl.jeugdhulp.school.registry.SchoolMatches;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many different organisations and practitioners come to each school in a year, beside the target: the 'Wild West'
 * measured before and after. Averages are taken over what is shown, so that they tell nothing more.
 */
@ApplicationScoped
@Transactional
public class Organisations {
    private final HelpYears years;
    private final HelpGiven help;
    private final PastHelp past;
    private final SchoolRegister register;
    private final SchoolMatches matches;
    private final PlannedTeams teams;
    private final int targetOrganisations;
    private final int targetPractitioners;
    private final Clock clock;

    Organisations(
            HelpYears years,
            HelpGiven help,
            PastHelp past,
            SchoolRegister register,
            SchoolMatches matches,
            PlannedTeams teams,
            @ConfigProperty(name = "school.help.target-organisations") int targetOrganisations,
            @ConfigProperty(name = "school.help.target-practitioners") int targetPractitioners,
            Clock clock) {
        this.years = years;
        this.help = help;
        this.past = past;
        this.register = register;
        this.matches = matches;
        this.teams = teams;
        this.targetOrganisations = targetOrganisations;
        this.targetPractitioners = targetPractitioners;
        this.clock = clock;
    }

    OrganisationsView.Target target() {
        return new OrganisationsView.Target(targetOrganisations, targetPractitioners);
    }

    /** Each school asked for, by id. */
    List<SchoolLine> schools(SchoolYear year, SchoolId only, MunicipalityCode municipality) {
        YearFigures figures = years.of(year);
        Map<String, Integer> organisations = new HashMap<>();
        Map<String, Integer> practitioners = new HashMap<>();
        if (years.isCounted(year)) {
            register.all().forEach(school -> organisations.put(school.id(), 0));
            organisations.putAll(help.organisations(year));
            practitioners.putAll(plannedPractitioners(year));
        } else {
            for (PastFigure figure : past.of(year)) {
                if (figure.isTotal()) {
                    organisations.put(figure.schoolId(), figure.organisations());
                    practitioners.put(figure.schoolId(), figure.practitioners());
                }
            }
        }
        List<SchoolLine> lines = new ArrayList<>();
        for (Facts school : register.all()) {
            if ((only == null || school.id().equals(only.value()))
                    && (municipality == null || school.municipality().equals(municipality.value()))) {
                lines.add(line(
                        school,
                        figures,
                        organisations.get(school.id()),
                        practitioners.get(school.id()),
                        years.isCounted(year)));
            }
        }
        return lines;
    }

    /** Practitioners of past years each gave help to somebody; those of a plan are planned, whoever is helped. */
    private SchoolLine line(
            Facts school, YearFigures figures, Integer organisations, Integer practitioners, boolean planned) {
        Cell cell = new Cell(school.municipality(), school.id(), null, null);
        boolean known = organisations != null && figures.known(cell);
        Optional<Integer> shown = known ? figures.organisations(cell, organisations) : Optional.empty();
        Optional<Integer> people = Optional.ofNullable(practitioners)
                .filter(count -> planned || figures.organisations(cell, count).isPresent());
        return new SchoolLine(
                new SchoolId(school.id()),
                new MunicipalityCode(school.municipality()),
                shown.orElse(null),
                known && shown.isEmpty(),
                known,
                shown.map(count -> count <= targetOrganisations).orElse(null),
                people.orElse(null),
                people.map(count -> count <= targetPractitioners).orElse(null));
    }

    /** The teams of the plan that holds on the last day of the year, or today. */
    private Map<String, Integer> plannedPractitioners(SchoolYear year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = year.lastDay().isAfter(today) ? today : year.lastDay();
        Map<PlannedTeams.Key, Integer> sizes = teams.sizes();
        Map<String, Integer> practitioners = new HashMap<>();
        matches.on(day).forEach((school, match) -> {
            Integer size = sizes.get(new PlannedTeams.Key(match.matchPlanId(), school));
            if (size != null) {
                practitioners.put(school, size);
            }
        });
        return practitioners;
    }

    /** Every school year in view, oldest first. */
    List<YearLine> trend() {
        return years.known().stream().map(this::year).toList();
    }

    /** A school year's average over the schools with help whose number is shown. */
    public YearLine year(SchoolYear year) {
        List<SchoolLine> lines = schools(year, null, null);
        List<Integer> organisations = lines.stream()
                .map(SchoolLine::organisations)
                .filter(Objects::nonNull)
                .filter(count -> count > 0)
                .toList();
        List<Integer> practitioners = lines.stream()
                .map(SchoolLine::practitioners)
                .filter(Objects::nonNull)
                .toList();
        long within = organisations.stream()
                .filter(count -> count <= targetOrganisations)
                .count();
        return new YearLine(
                year,
                organisations.size(),
                average(organisations),
                organisations.isEmpty() ? null : tenth(100.0 * within / organisations.size()),
                practitioners.size(),
                average(practitioners));
    }

    public SchoolYear presentYear() {
        return years.present();
    }

    /** How many school years are in view, from files or counted from care. */
    public int yearsInView() {
        NavigableSet<SchoolYear> known = years.known();
        return known.size();
    }

    private static Double average(List<Integer> counts) {
        return counts.isEmpty()
                ? null
                : tenth(counts.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
