package nl.jeugdhulp.school.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.jeugdhulp.school.consortium.KnownConsortia;
import nl.jeugdhulp.school.help.HelpStatisticsView.Figure;
import nl.jeugdhulp.school.registry.SchoolRegister;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

@ApplicationScoped
@Transactional
class HelpStatisticsService {
    private final HelpYears years;
    private final SchoolRegister register;
    private final KnownConsortia consortia;

    HelpStatisticsService(HelpYears years, SchoolRegister register, KnownConsortia consortia) {
        this.years = years;
        this.register = register;
        this.consortia = consortia;
    }

    /** Which figures are asked for; null means any. */
    record Wanted(
            SchoolYear year,
            Area area,
            Breakdown breakdown,
            SchoolId schoolId,
            MunicipalityCode municipality,
            HelpCategory category,
            UUID consortiumId) {}

    SchoolYear presentYear() {
        return years.present();
    }

    /** All figures asked for, in the order of school, category and consortium. */
    List<Figure> figures(Wanted wanted) {
        if (!wanted.breakdown().publishedFor(wanted.area())) {
            throw HelpProblem.TABLE_NOT_PUBLISHED.problem("area", wanted.area(), "breakdown", wanted.breakdown());
        }
        YearFigures ofYear = years.of(wanted.year());
        List<Figure> figures = new ArrayList<>();
        for (Cell area : areas(wanted)) {
            for (HelpCategory category : categories(wanted)) {
                for (UUID consortium : consortia(wanted, ofYear)) {
                    Cell cell = new Cell(area.municipality(), area.schoolId(), category, consortium);
                    figures.add(figure(wanted.year(), cell, ofYear));
                }
            }
        }
        return figures;
    }

    private List<Cell> areas(Wanted wanted) {
        List<Cell> schools = register.all().stream()
                .filter(school -> wanted.schoolId() == null
                        || school.id().equals(wanted.schoolId().value()))
                .filter(school -> wanted.municipality() == null
                        || school.municipality().equals(wanted.municipality().value()))
                .map(school -> new Cell(school.municipality(), school.id(), null, null))
                .toList();
        return switch (wanted.area()) {
            case SCHOOL -> schools;
            case MUNICIPALITY ->
                schools.stream()
                        .map(Cell::municipality)
                        .distinct()
                        .sorted()
                        .map(municipality -> new Cell(municipality, null, null, null))
                        .toList();
            case REGION -> List.of(Cell.REGION);
        };
    }

    private static List<HelpCategory> categories(Wanted wanted) {
        if (!wanted.breakdown().byCategory()) {
            return Collections.singletonList(null);
        }
        return Arrays.stream(HelpCategory.values())
                .filter(category -> wanted.category() == null || category == wanted.category())
                .toList();
    }

    private List<UUID> consortia(Wanted wanted, YearFigures ofYear) {
        if (!wanted.breakdown().byConsortium()) {
            return Collections.singletonList(null);
        }
        NavigableSet<UUID> all = new TreeSet<>();
        consortia.all().forEach(consortium -> all.add(consortium.id()));
        ofYear.consortia().forEach(all::add);
        return all.stream()
                .filter(id -> wanted.consortiumId() == null || id.equals(wanted.consortiumId()))
                .toList();
    }

    private static Figure figure(SchoolYear year, Cell cell, YearFigures ofYear) {
        boolean known = ofYear.known(cell);
        Optional<Integer> shown = ofYear.shown(cell);
        return new Figure(
                year,
                cell.municipality() == null ? null : new MunicipalityCode(cell.municipality()),
                cell.schoolId() == null ? null : new SchoolId(cell.schoolId()),
                cell.category(),
                cell.consortiumId(),
                shown.orElse(null),
                known && shown.isEmpty(),
                known,
                cell.ofSchool() ? null : ofYear.schools(cell));
    }
}
