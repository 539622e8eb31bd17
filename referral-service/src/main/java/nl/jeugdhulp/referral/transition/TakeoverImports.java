package nl.jeugdhulp.referral.transition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.event.TraceContext;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.youth.BsnVault;
import nl.jeugdhulp.values.MunicipalityCode;

/** Files of running care: kept when they come in, so that a restart loses nothing, and their results. */
@ApplicationScoped
@Transactional
class TakeoverImports {
    private static final String SELECT = "SELECT i.id, i.rows_read, i.accepted, i.unchanged, i.rejected, i.imported_by,"
            + " i.received_at, i.finished_at, EXISTS (SELECT FROM takeover_import_part p WHERE p.import_id = i.id"
            + " AND p.attempts >= " + PartProcessing.MOST_ATTEMPTS + ") FROM takeover_import i";

    private final TakeoverFile files;
    private final BsnVault vault;
    private final EntityManager entities;
    private final Clock clock;

    TakeoverImports(TakeoverFile files, BsnVault vault, EntityManager entities, Clock clock) {
        this.files = files;
        this.vault = vault;
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps a file, part by part and sealed, to be processed from here on. */
    TakeoverImportView receive(InputStream file, boolean csv, MunicipalityCode municipality, String by) {
        UUID id = Ids.next();
        entities.createNativeQuery("INSERT INTO takeover_import (id, municipality, imported_by, received_at, rows_read,"
                        + " traceparent) VALUES (?1, ?2, ?3, ?4, 0, cast(?5 as text))")
                .setParameter(1, id)
                .setParameter(2, municipality.value())
                .setParameter(3, by)
                .setParameter(4, clock.instant())
                .setParameter(5, TraceContext.traceparent())
                .executeUpdate();
        int rows = files.read(
                file,
                csv,
                (firstRow, lines) -> entities.createNativeQuery(
                                "INSERT INTO takeover_import_part (import_id, first_row, sealed) VALUES (?1, ?2, ?3)")
                        .setParameter(1, id)
                        .setParameter(2, firstRow)
                        .setParameter(3, vault.seal(String.join("\n", lines)))
                        .executeUpdate());
        entities.createNativeQuery("UPDATE takeover_import SET rows_read = ?2 WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, rows)
                .executeUpdate();
        return get(id, municipality);
    }

    TakeoverImportView get(UUID id, MunicipalityCode municipality) {
        return views(" WHERE i.municipality = ?1 AND i.id = ?2", municipality, id, 1).stream()
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    Page<TakeoverImportView> list(MunicipalityCode municipality, PageRequest page) {
        UUID after = page.after().map(Cursor::uuid).orElse(new UUID(0, 0));
        List<TakeoverImportView> found =
                views(" WHERE i.municipality = ?1 AND i.id > ?2 ORDER BY i.id", municipality, after, page.limit() + 1);
        Page<TakeoverImportView> imports = Page.of(found, page, view -> Cursor.of(view.id()));
        return page.count()
                ? imports.withTotal(
                        count(entities.createNativeQuery("SELECT count(*) FROM takeover_import WHERE municipality = ?1")
                                .setParameter(1, municipality.value())))
                : imports;
    }

    private static long count(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    private List<TakeoverImportView> views(String where, MunicipalityCode municipality, UUID id, int most) {
        return entities.unwrap(org.hibernate.Session.class)
                .createNativeQuery(SELECT + where, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("rows_read", Integer.class)
                .addScalar("accepted", Integer.class)
                .addScalar("unchanged", Integer.class)
                .addScalar("rejected", Integer.class)
                .addScalar("imported_by", String.class)
                .addScalar("received_at", java.time.Instant.class)
                .addScalar("finished_at", java.time.Instant.class)
                .addScalar("exists", Boolean.class)
                .setParameter(1, municipality.value())
                .setParameter(2, id)
                .setMaxResults(most)
                .getResultStream()
                .map(TakeoverImportView::of)
                .toList();
    }

    /** The results of the rows processed until now, in the order of the file. */
    Page<ImportRowView> rows(
            UUID id,
            MunicipalityCode municipality,
            ImportRowView.RowOutcome outcome,
            Locale language,
            PageRequest page) {
        get(id, municipality);
        List<?> rows = entities.createNativeQuery("SELECT row_number, outcome, takeover_id, faults"
                        + " FROM takeover_import_row WHERE import_id = ?1 AND row_number > ?2"
                        + " AND (cast(?3 as text) IS NULL OR outcome = cast(?3 as text)) ORDER BY row_number LIMIT ?4")
                .setParameter(1, id)
                .setParameter(
                        2,
                        page.after()
                                .map(cursor -> cursor.part(0, Integer::valueOf))
                                .orElse(0))
                .setParameter(3, outcome == null ? null : outcome.name())
                .setParameter(4, page.limit() + 1)
                .getResultList();
        List<ImportRowView> found = rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> ImportRowView.of(
                        ((Number) row[0]).intValue(), (String) row[1], (UUID) row[2], (String) row[3], language))
                .toList();
        Page<ImportRowView> results = Page.of(found, page, row -> Cursor.of(row.row()));
        return page.count()
                ? results.withTotal(count(entities.createNativeQuery("SELECT count(*) FROM takeover_import_row"
                                + " WHERE import_id = ?1 AND (cast(?2 as text) IS NULL OR outcome = cast(?2 as text))")
                        .setParameter(1, id)
                        .setParameter(2, outcome == null ? null : outcome.name())))
                : results;
    }
}
