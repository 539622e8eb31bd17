package nl.jeugdhulp.consortium.exchangeplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchange.CareList;
import nl.jeugdhulp.consortium.exchange.Consent;
import nl.jeugdhulp.consortium.exchange.ConsortiumRoom;
import nl.jeugdhulp.consortium.exchange.WaitingEntry;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import nl.jeugdhulp.consortium.occupancy.PlacesInUse;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.queue.QueueForecast;
import nl.jeugdhulp.consortium.queue.UrgencyColumn;
import nl.jeugdhulp.consortium.registry.ConsortiumDirectory;
import nl.jeugdhulp.consortium.transfer.TransferService;
import nl.jeugdhulp.consortium.travel.Towns;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import org.hibernate.Session;

/** Reads everybody who waits and every free place, all as of one moment. */
@ApplicationScoped
class RegionReader {
    private static final int LONGEST_WAIT_DAYS = 3650;
    private static final String ENTRIES = "SELECT p.referral_id, p.consortium_id, p.help_category, p.urgency,"
            + " p.waiting_since, p.state, p.municipality, w.willing, w.max_kilometres, ARRAY(SELECT"
            + " cast(t.to_consortium_id AS text) FROM transfer_proposal t WHERE t.referral_id = p.referral_id AND"
            + " t.family_consents = false) AS refused, EXISTS (SELECT 1 FROM transfer_proposal t WHERE t.referral_id ="
            + " p.referral_id AND t.state = 'OPEN') AS proposed FROM placement p LEFT JOIN transfer_wish w USING"
            + " (referral_id) WHERE p.state IN ('WAITING', 'PAUSED')"
            + " ORDER BY p.consortium_id, p.help_category, p.urgency, p.waiting_since, p.referral_id";

    private final PlacementService placements;
    private final QueueForecast queue;
    private final ConsortiumDirectory consortia;
    private final TransferService transfers;
    private final Towns towns;
    private final EntityManager entities;
    private final Clock clock;
    private final UrgencyColumn urgencies = new UrgencyColumn();

    RegionReader(
            PlacementService placements,
            QueueForecast queue,
            ConsortiumDirectory consortia,
            TransferService transfers,
            Towns towns,
            EntityManager entities,
            Clock clock) {
        this.placements = placements;
        this.queue = queue;
        this.consortia = consortia;
        this.transfers = transfers;
        this.towns = towns;
        this.entities = entities;
        this.clock = clock;
    }

    private record Row(
            UUID referralId,
            CareListId list,
            int rank,
            LocalDate waitingSince,
            boolean paused,
            String municipality,
            Boolean willing,
            Integer maxKilometres,
            Set<String> refused,
            boolean proposed) {
        private static Row of(Object[] row) {
            return new Row(
                    (UUID) row[0],
                    new CareListId((UUID) row[1], HelpCategory.valueOf((String) row[2])),
                    (Integer) row[3],
                    (LocalDate) row[4],
                    row[5].equals("PAUSED"),
                    (String) row[6],
                    (Boolean) row[7],
                    (Integer) row[8],
                    Set.copyOf(Arrays.asList((String[]) row[9])),
                    (Boolean) row[10]);
        }

        private Consent consent() {
            if (paused || Boolean.FALSE.equals(willing)) {
                return Consent.NO;
            }
            return Boolean.TRUE.equals(willing) ? Consent.YES : Consent.UNKNOWN;
        }
    }

    /** In one snapshot of the database, whatever changes while it is read. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    RegionSnapshot read() {
        entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .executeUpdate();
        List<ConsortiumDirectory.Entry> active = consortia.inContract();
        List<UUID> placeless = new ArrayList<>();
        for (ConsortiumDirectory.Entry consortium : active) {
            if (!towns.knows(consortium.locations())) {
                placeless.add(consortium.id());
            }
        }
        List<Row> rows = rows();
        Set<CareListId> unforecast = new HashSet<>();
        List<WaitingEntry> entries = entries(rows, active, unforecast);
        Map<UUID, String> municipalities = new HashMap<>();
        rows.stream()
                .filter(row -> row.municipality() != null)
                .forEach(row -> municipalities.put(row.referralId(), row.municipality()));
        return new RegionSnapshot(
                clock.instant(), entries, rooms(active), unforecast.size(), placeless, municipalities);
    }

    private List<Row> rows() {
        return entities.unwrap(Session.class)
                .createNativeQuery(ENTRIES, Object[].class)
                .addScalar("referral_id", UUID.class)
                .addScalar("consortium_id", UUID.class)
                .addScalar("help_category", String.class)
                .addScalar("urgency", Integer.class)
                .addScalar("waiting_since", LocalDate.class)
                .addScalar("state", String.class)
                .addScalar("municipality", String.class)
                .addScalar("willing", Boolean.class)
                .addScalar("max_kilometres", Integer.class)
                .addScalar("refused", String[].class)
                .addScalar("proposed", Boolean.class)
                .getResultStream()
                .map(Row::of)
                .toList();
    }

    private List<WaitingEntry> entries(
            List<Row> rows, List<ConsortiumDirectory.Entry> active, Set<CareListId> unforecast) {
        Map<CareListId, Long> ahead = new HashMap<>();
        List<WaitingEntry> entries = new ArrayList<>();
        for (Row row : rows) {
            long before = ahead.getOrDefault(row.list(), 0L);
            entries.add(new WaitingEntry(
                    row.referralId(),
                    list(row.list()),
                    row.rank(),
                    row.waitingSince(),
                    expectedWait(row, before, unforecast),
                    row.consent(),
                    distances(row, active)));
            if (!row.paused()) {
                ahead.put(row.list(), before + 1);
            }
        }
        return entries;
    }

    /** By the forecast; without one a wait is taken to last as long again as it has lasted. */
    private int expectedWait(Row row, long ahead, Set<CareListId> unforecast) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = row.waitingSince();
        long days;
        if (queue.expectedStart(row.list(), urgencies.convertToEntityAttribute(row.rank()), ahead)
                instanceof ExpectedStart start) {
            days = ChronoUnit.DAYS.between(today, start.p50());
        } else {
            unforecast.add(row.list());
            days = ChronoUnit.DAYS.between(from, today);
        }
        return Math.clamp(days, 0, LONGEST_WAIT_DAYS);
    }

    /** To where the family may be asked to go: within its wish, not refused before, nothing under way already. */
    private Map<String, Integer> distances(Row row, List<ConsortiumDirectory.Entry> active) {
        Map<String, Integer> distances = new HashMap<>();
        if (row.municipality() == null || row.proposed()) {
            return distances;
        }
        MunicipalityCode home = new MunicipalityCode(row.municipality());
        for (ConsortiumDirectory.Entry consortium : active) {
            OptionalInt kilometres = towns.kilometres(home, consortium.locations());
            boolean refused = row.refused().contains(consortium.id().toString());
            if (kilometres.isPresent()
                    && !refused
                    && (row.maxKilometres() == null || kilometres.getAsInt() <= row.maxKilometres())) {
                distances.put(consortium.id().toString(), kilometres.getAsInt());
            }
        }
        return distances;
    }

    /** Free places by reports that are not stale, less those for which a proposal asks already. */
    private List<ConsortiumRoom> rooms(List<ConsortiumDirectory.Entry> active) {
        List<ConsortiumRoom> rooms = new ArrayList<>();
        for (ConsortiumDirectory.Entry consortium : active) {
            for (HelpCategory category : HelpCategory.values()) {
                CareListId list = new CareListId(consortium.id(), category);
                PlacesInUse use = placements.inUse(list);
                long free = use.stale() ? 0 : use.free() - transfers.openTo(list);
                if (free > 0) {
                    rooms.add(new ConsortiumRoom(list(list), Math.toIntExact(free), 0));
                }
            }
        }
        return rooms;
    }

    private static CareList list(CareListId list) {
        return new CareList(list.consortiumId().toString(), list.helpCategory().name());
    }
}
