package nl.jeugdhulp.school.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.pasthelp.PastHelp;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The school years in view: earlier ones from files, later ones counted from care. */
@ApplicationScoped
@Transactional
class HelpYears {
    private final HelpGiven help;
    private final PastHelp past;
    private final SchoolRegister register;
    private final SchoolYear recordedFrom;
    private final Clock clock;

    HelpYears(
            HelpGiven help,
            PastHelp past,
            SchoolRegister register,
            @ConfigProperty(name = "school.help.recorded-from") LocalDate recordedFrom,
            Clock clock) {
        this.help = help;
        this.past = past;
        this.register = register;
        this.recordedFrom = SchoolYear.of(recordedFrom);
        this.clock = clock;
    }

    SchoolYear present() {
        return SchoolYear.of(LocalDate.now(clock));
    }

    boolean isCounted(SchoolYear year) {
        return year.compareTo(recordedFrom) >= 0 && year.compareTo(present()) <= 0;
    }

    YearFigures of(SchoolYear year) {
        if (isCounted(year)) {
            return YearFigures.counted(
                    help.in(year),
                    register.all().stream().collect(Collectors.groupingBy(Facts::municipality, Collectors.counting())));
        }
        if (year.compareTo(present()) > 0) {
            return YearFigures.nothing();
        }
        return YearFigures.imported(PastTable.of(
                past.of(year), register.all().stream().collect(Collectors.toMap(Facts::id, Facts::municipality))));
    }

    /** Every school year of which something is known. */
    NavigableSet<SchoolYear> known() {
        NavigableSet<SchoolYear> years = past.years();
        for (SchoolYear year = recordedFrom;
                year.compareTo(present()) <= 0;
                year = new SchoolYear(year.startYear() + 1)) {
            years.add(year);
        }
        return years;
    }
}
