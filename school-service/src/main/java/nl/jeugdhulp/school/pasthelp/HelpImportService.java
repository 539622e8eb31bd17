package nl.jeugdhulp.school.pasthelp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.school.roll.CsvText;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
@Transactional
class HelpImportService {
    private static final String ONE_IMPORT_AT_A_TIME = "SELECT 1 FROM pg_advisory_xact_lock(hashtext('help-import'))";

    private final HelpImportRepository imports;
    private final PastHelp past;
    private final SchoolRegister register;
    private final SchoolYear recordedFrom;
    private final Clock clock;

    HelpImportService(
            HelpImportRepository imports,
            PastHelp past,
            SchoolRegister register,
            @ConfigProperty(name = "school.help.recorded-from") LocalDate recordedFrom,
            Clock clock) {
        this.imports = imports;
        this.past = past;
        this.register = register;
        this.recordedFrom = SchoolYear.of(recordedFrom);
        this.clock = clock;
    }

    /** A row that could be read, with its line. */
    private record Read(int line, PastFigure figure) {}

    /** Takes over what a file says of past years; what it does not say stays as it was. */
    HelpImportView take(byte[] bytes, String by) {
        CsvText file = CsvText.read(bytes);
        PastRow reader = new PastRow(file.header());
        imports.getEntityManager().createNativeQuery(ONE_IMPORT_AT_A_TIME).getSingleResult();
        Set<String> schools =
                register.all().stream().map(SchoolRegister.Facts::id).collect(Collectors.toSet());
        List<HelpImport.Row> rows = new ArrayList<>();
        Map<PastFigure.Key, Read> found = new LinkedHashMap<>();
        for (CsvText.Row line : file.rows()) {
            try {
                PastFigure figure = reader.read(line.cells());
                check(figure, schools);
                Read first = found.putIfAbsent(figure.key(), new Read(line.line(), figure));
                if (first != null) {
                    rows.add(row(
                            line.line(),
                            figure.schoolId(),
                            PastRowOutcome.DUPLICATE,
                            List.of("the same figure stands in line " + first.line() + ", which counts")));
                }
            } catch (PastRow.Rejected rejected) {
                rows.add(row(line.line(), null, PastRowOutcome.REJECTED, List.of(rejected.getMessage())));
            }
        }
        rejectContradictions(found, rows);
        Map<PastFigure.Key, PastFigure> known = known(found);
        List<PastFigure> news = new ArrayList<>();
        for (Read read : found.values()) {
            PastFigure before = known.get(read.figure().key());
            if (!read.figure().equals(before)) {
                news.add(read.figure());
            }
            PastRowOutcome outcome = before == null
                    ? PastRowOutcome.ADDED
                    : before.equals(read.figure()) ? PastRowOutcome.UNCHANGED : PastRowOutcome.CHANGED;
            rows.add(row(read.line(), read.figure().schoolId(), outcome, remarks(read.figure())));
        }
        past.save(news);
        rows.sort(Comparator.comparingInt(HelpImport.Row::line));
        HelpImport done = new HelpImport(Ids.next(), rows, by, clock.instant());
        imports.persist(done);
        return HelpImportView.of(done);
    }

    HelpImportView get(UUID id) {
        return imports.findByIdOptional(id).map(HelpImportView::of).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private void check(PastFigure figure, Set<String> schools) throws PastRow.Rejected {
        if (!schools.contains(figure.schoolId())) {
            throw new PastRow.Rejected("'" + figure.schoolId() + "' is not in the register of schools");
        }
        if (figure.startYear() >= recordedFrom.startYear()) {
            throw new PastRow.Rejected("help from " + recordedFrom + " on is counted from the care itself");
        }
    }

    /** A total below the sum of its parts cannot be right, and is not taken. */
    private static void rejectContradictions(Map<PastFigure.Key, Read> found, List<HelpImport.Row> rows) {
        for (Read total : List.copyOf(found.values())) {
            PastFigure figure = total.figure();
            if (!figure.isTotal() || !figure.count().isNumber()) {
                continue;
            }
            int categories = sum(found, figure, true);
            int consortia = sum(found, figure, false);
            if (Math.max(categories, consortia) > figure.count().helps()) {
                found.remove(figure.key());
                rows.add(row(
                        total.line(),
                        figure.schoolId(),
                        PastRowOutcome.REJECTED,
                        List.of("the parts of this school add up to " + Math.max(categories, consortia)
                                + ", more than its total")));
            }
        }
    }

    private static int sum(Map<PastFigure.Key, Read> found, PastFigure total, boolean ofCategories) {
        return found.values().stream()
                .map(Read::figure)
                .filter(part -> part.schoolId().equals(total.schoolId()) && part.startYear() == total.startYear())
                .filter(part -> ofCategories ? part.category() != null : part.consortiumId() != null)
                .filter(part -> part.count().isNumber())
                .mapToInt(part -> part.count().helps())
                .sum();
    }

    private Map<PastFigure.Key, PastFigure> known(Map<PastFigure.Key, Read> found) {
        Map<PastFigure.Key, PastFigure> known = new HashMap<>();
        found.keySet().stream()
                .map(PastFigure.Key::startYear)
                .distinct()
                .forEach(year -> past.of(new SchoolYear(year)).forEach(figure -> known.put(figure.key(), figure)));
        return known;
    }

    private static List<String> remarks(PastFigure figure) {
        return switch (figure.count().known()) {
            case NUMBER -> List.of();
            case FEW -> List.of("fewer than five: the number is not known and never shown");
            case GAP -> List.of("a gap: not known, which is not a zero");
        };
    }

    private static HelpImport.Row row(int line, String schoolId, PastRowOutcome outcome, List<String> remarks) {
        return new HelpImport.Row(line, schoolId, outcome, remarks);
    }
}
