package nl.jeugdhulp.referral.transition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.event.TraceContext;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.referral.access.AccessLog;
import nl.jeugdhulp.referral.consortium.KnownConsortia;
import nl.jeugdhulp.referral.takeover.Takeovers;
import nl.jeugdhulp.referral.youth.BsnVault;
import nl.jeugdhulp.referral.youth.Youths;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * Processes files part by part, each in a transaction that also takes the part away: a restart, or another replica, goes on
 * where the last one stopped.
 */
@ApplicationScoped
class PartProcessing {
    static final int MOST_ATTEMPTS = 5;

    private final EntityManager entities;
    private final BsnVault vault;
    private final Youths youths;
    private final Takeovers takeovers;
    private final KnownConsortia consortia;
    private final AccessLog accesses;
    private final ObjectMapper json;
    private final Clock clock;

    PartProcessing(
            EntityManager entities,
            BsnVault vault,
            Youths youths,
            Takeovers takeovers,
            KnownConsortia consortia,
            AccessLog accesses,
            ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.vault = vault;
        this.youths = youths;
        this.takeovers = takeovers;
        this.consortia = consortia;
        this.accesses = accesses;
        this.json = json;
        this.clock = clock;
    }

    /** A part of a file. */
    record Part(UUID importId, int firstRow) {}

    /** What becomes of a row, as it is kept. */
    private record Result(int row, String outcome, UUID takeover, String faults) {
        static Result rejected(int row, List<TakeoverRow.Fault> faults) {
            return new Result(row, ImportRowView.RowOutcome.REJECTED.name(), null, ImportRowView.text(faults));
        }
    }

    /** A part that nobody is processing. */
    @Transactional
    Optional<Part> next() {
        List<?> rows = entities.createNativeQuery("SELECT import_id, first_row FROM takeover_import_part"
                        + " WHERE attempts < ?1 ORDER BY import_id, first_row LIMIT 1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, MOST_ATTEMPTS)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Part((UUID) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** It could not be processed now. */
    @Transactional
    void failed(Part part) {
        entities.createNativeQuery("UPDATE takeover_import_part SET attempts = attempts + 1"
                        + " WHERE import_id = ?1 AND first_row = ?2")
                .setParameter(1, part.importId())
                .setParameter(2, part.firstRow())
                .executeUpdate();
    }

    /** Takes what is right, keeps the result of each row, and takes the part away. */
    @Transactional
    void process(Part part) {
        Instant start = clock.instant();
        List<?> found = entities.createNativeQuery("SELECT p.sealed, i.municipality, i.imported_by, i.traceparent"
                        + " FROM takeover_import_part p JOIN takeover_import i ON i.id = p.import_id"
                        + " WHERE p.import_id = ?1 AND p.first_row = ?2 FOR UPDATE OF p SKIP LOCKED")
                .setParameter(1, part.importId())
                .setParameter(2, part.firstRow())
                .getResultList();
        if (found.isEmpty()) {
            return;
        }
        Object[] row = (Object[]) found.getFirst();
        MunicipalityCode municipality = new MunicipalityCode((String) row[1]);
        List<String> lines = vault.decrypt((String) row[0]).lines().toList();
        List<Result> results = new ArrayList<>();
        List<UUID> seen = take(part, municipality, lines, results);
        if (!seen.isEmpty()) {
            note(seen, (String) row[2], (String) row[3], start);
        }
        keep(part, results);
    }

    /** Whoever asks who saw a file finds the request that brought the row, though it was answered before. */
    private void note(List<UUID> youthIds, String importedBy, String traceparent, Instant start) {
        try (Scope trace = TraceContext.of(traceparent).makeCurrent()) {
            accesses.note(
                    new AccessLog.Processing(
                            "POST importTakeovers",
                            AccessLog.activity("takeovers"),
                            importedBy,
                            Role.MUNICIPALITY,
                            start,
                            clock.instant()),
                    youthIds);
        }
    }

    /** @return the youths whose files were opened or read */
    private List<UUID> take(Part part, MunicipalityCode municipality, List<String> lines, List<Result> results) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Boolean> contracted = new HashMap<>();
        TakeoverRow.Facts facts = new TakeoverRow.Facts(
                municipality,
                today,
                consortium ->
                        contracted.computeIfAbsent(consortium, id -> consortia.isContracted(id, municipality, today)));
        Map<Integer, TakeoverRow> readable = new java.util.TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = part.firstRow() + i;
            TakeoverRow.Reading reading = TakeoverRow.read(lines.get(i), json, facts);
            if (reading.row() == null) {
                results.add(Result.rejected(number, reading.faults()));
            } else {
                readable.put(number, reading.row());
            }
        }
        List<Youths.Opened> files = youths.findOrOpen(readable.values().stream()
                .map(row -> new Youths.Acquaintance(row.identification(), row.birthDate()))
                .toList());
        Map<Integer, Takeovers.Wanted> wanted = new java.util.TreeMap<>();
        int file = 0;
        for (var entry : readable.entrySet()) {
            Youths.Opened youth = files.get(file++);
            if (youth.birthDate().equals(entry.getValue().birthDate())) {
                wanted.put(entry.getKey(), wanted(youth.youthId(), entry.getValue()));
            } else {
                results.add(Result.rejected(
                        entry.getKey(), List.of(new TakeoverRow.Fault("birthDate", RowFault.BIRTH_DATE_DIFFERS))));
            }
        }
        Map<UUID, UUID> known =
                takeovers.add(part.importId(), municipality, List.copyOf(wanted.values()), clock.instant());
        wanted.forEach((number, takeover) -> {
            UUID id = known.get(takeover.id());
            var outcome =
                    id.equals(takeover.id()) ? ImportRowView.RowOutcome.ACCEPTED : ImportRowView.RowOutcome.UNCHANGED;
            results.add(new Result(number, outcome.name(), id, ""));
        });
        return wanted.values().stream().map(Takeovers.Wanted::youth).toList();
    }

    private static Takeovers.Wanted wanted(UUID youthId, TakeoverRow row) {
        return new Takeovers.Wanted(
                Ids.next(),
                youthId,
                row.provider().value(),
                row.providerName(),
                row.help().name(),
                row.school() == null ? null : row.school().value(),
                row.startDate().toString(),
                row.lastDay() == null ? null : row.lastDay().toString(),
                row.consortiumId());
    }

    private void keep(Part part, List<Result> results) {
        Map<String, Long> counts =
                results.stream().collect(Collectors.groupingBy(Result::outcome, Collectors.counting()));
        entities.createNativeQuery(
                        "INSERT INTO takeover_import_row (import_id, row_number, outcome, takeover_id, faults)"
                                + " SELECT ?2, r.row, r.outcome, cast(r.takeover as uuid), r.faults"
                                + " FROM jsonb_to_recordset(cast(?1 as jsonb))"
                                + " AS r(row int, outcome text, takeover text, faults text)")
                .setParameter(1, text(results))
                .setParameter(2, part.importId())
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM takeover_import_part WHERE import_id = ?1 AND first_row = ?2")
                .setParameter(1, part.importId())
                .setParameter(2, part.firstRow())
                .executeUpdate();
        entities.createNativeQuery("UPDATE takeover_import SET accepted = accepted + ?2, unchanged = unchanged + ?3,"
                        + " rejected = rejected + ?4, finished_at = CASE WHEN accepted + unchanged + rejected + ?5"
                        + " = rows_read THEN cast(?6 as timestamptz) END WHERE id = ?1")
                .setParameter(1, part.importId())
                .setParameter(2, counts.getOrDefault(ImportRowView.RowOutcome.ACCEPTED.name(), 0L))
                .setParameter(3, counts.getOrDefault(ImportRowView.RowOutcome.UNCHANGED.name(), 0L))
                .setParameter(4, counts.getOrDefault(ImportRowView.RowOutcome.REJECTED.name(), 0L))
                .setParameter(5, results.size())
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    private String text(List<Result> results) {
        try {
            return json.writeValueAsString(results);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
