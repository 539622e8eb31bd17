package nl.jeugdhulp.school.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.school.registry.ImportedSchool;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
@Transactional
class SchoolImportService {
    private static final String ONE_IMPORT_AT_A_TIME = "SELECT 1 FROM pg_advisory_xact_lock(hashtext('school-import'))";

    private final SchoolImportRepository imports;
    private final SchoolRegister register;
    private final List<String> municipalities;
    private final Clock clock;

    SchoolImportService(
            SchoolImportRepository imports,
            SchoolRegister register,
            @ConfigProperty(name = "school.region.municipalities") List<String> municipalities,
            Clock clock) {
        this.imports = imports;
        this.register = register;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * Takes over the schools of a file of DUO.
     *
     * @param year the school year that a single column of pupils counts, or null for the present one
     */
    SchoolImportView take(byte[] bytes, SchoolYear year, String by) {
        CsvText file = CsvText.read(bytes);
        DuoColumns columns = new DuoColumns(file.header());
        imports.getEntityManager().createNativeQuery(ONE_IMPORT_AT_A_TIME).getSingleResult();
        SchoolYear counted = year == null ? SchoolYear.of(LocalDate.now(clock)) : year;
        List<SchoolImport.Row> rows = new ArrayList<>();
        Map<SchoolId, ImportedSchool> found = new LinkedHashMap<>();
        Map<SchoolId, Integer> firstLine = new LinkedHashMap<>();
        Map<SchoolId, List<String>> remarks = new LinkedHashMap<>();
        for (CsvText.Row line : file.rows()) {
            DuoRow row = new DuoRow(columns, line, counted.startYear());
            SchoolId id = null;
            try {
                id = row.id();
                MunicipalityCode municipality = row.municipality();
                if (!municipalities.contains(municipality.value())) {
                    rows.add(new SchoolImport.Row(line.line(), id.value(), RowOutcome.OUTSIDE_REGION, List.of()));
                    continue;
                }
                ImportedSchool school = row.read(id, municipality);
                ImportedSchool first = found.putIfAbsent(id, school);
                if (first == null) {
                    firstLine.put(id, line.line());
                    remarks.put(id, row.remarks());
                } else {
                    rows.add(duplicate(line, first, school, firstLine.get(id)));
                }
            } catch (DuoRow.Rejected rejected) {
                rows.add(new SchoolImport.Row(
                        line.line(),
                        id == null ? null : id.value(),
                        RowOutcome.REJECTED,
                        List.of(rejected.getMessage())));
            }
        }
        register.take(found.values())
                .forEach((id, effect) -> rows.add(new SchoolImport.Row(
                        firstLine.get(id), id.value(), RowOutcome.valueOf(effect.name()), remarks.get(id))));
        rows.sort(java.util.Comparator.comparingInt(SchoolImport.Row::line));
        SchoolImport done = new SchoolImport(Ids.next(), file, rows, by, clock.instant());
        imports.persist(done);
        return SchoolImportView.of(done);
    }

    SchoolImportView get(UUID id) {
        return imports.findByIdOptional(id).map(SchoolImportView::of).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    /** The rows of an import with this outcome (any when null), one more than the page holds. */
    Page<SchoolImportView.RowView> rows(UUID id, RowOutcome outcome, PageRequest page) {
        int after =
                page.after().map(cursor -> cursor.part(0, Integer::parseInt)).orElse(0);
        List<SchoolImportView.RowView> matching =
                imports.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem).rows().stream()
                        .filter(row -> outcome == null || row.outcome() == outcome)
                        .map(SchoolImportView.RowView::of)
                        .toList();
        List<SchoolImportView.RowView> found = matching.stream()
                .filter(row -> row.line() > after)
                .limit(page.limit() + 1L)
                .toList();
        Page<SchoolImportView.RowView> answer = Page.of(found, page, row -> Cursor.of(row.line()));
        return page.count() ? answer.withTotal(matching.size()) : answer;
    }

    private static SchoolImport.Row duplicate(
            CsvText.Row line, ImportedSchool first, ImportedSchool second, int firstLine) {
        String difference = first.equals(second) ? "the same as" : "differs from";
        return new SchoolImport.Row(
                line.line(),
                first.id().value(),
                RowOutcome.DUPLICATE,
                List.of("this establishment " + difference + " line " + firstLine + ", which counts"));
    }
}
