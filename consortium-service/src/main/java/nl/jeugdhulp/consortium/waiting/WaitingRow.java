package nl.jeugdhulp.consortium.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Urgency;

/** A youth on a waiting list as the database holds it. */
record WaitingRow(
        UUID referralId,
        CareListId list,
        Urgency urgency,
        MunicipalityCode municipality,
        LocalDate waitingSince,
        boolean paused,
        String pauseReason,
        LocalDate bridgingFrom,
        LocalDate bridgingUntil,
        LocalDate confirmedOn,
        LocalDate intakeOn,
        long version) {
    static final String COLUMNS =
            "referral_id, consortium_id, help_category, urgency, municipality, waiting_since, state,"
                    + " pause_reason, bridging_from, bridging_until, confirmed_on, intake_on, version";
    static final List<Class<?>> TYPES = List.of(
            UUID.class,
            UUID.class,
            String.class,
            Integer.class,
            String.class,
            LocalDate.class,
            String.class,
            String.class,
            LocalDate.class,
            LocalDate.class,
            LocalDate.class,
            LocalDate.class,
            Long.class);
    private static final List<Urgency> BY_RANK = List.of(Urgency.CRISIS, Urgency.URGENT, Urgency.REGULAR);

    static WaitingRow of(Object[] row) {
        return new WaitingRow(
                (UUID) row[0],
                new CareListId((UUID) row[1], HelpCategory.valueOf((String) row[2])),
                BY_RANK.get((Integer) row[3]),
                row[4] == null ? null : new MunicipalityCode((String) row[4]),
                (LocalDate) row[5],
                row[6].equals("PAUSED"),
                (String) row[7],
                (LocalDate) row[8],
                (LocalDate) row[9],
                (LocalDate) row[10],
                (LocalDate) row[11],
                (Long) row[12]);
    }

    int rank() {
        return BY_RANK.indexOf(urgency);
    }

    boolean bridged(LocalDate day) {
        return bridgingFrom != null
                && !day.isBefore(bridgingFrom)
                && (bridgingUntil == null || !day.isAfter(bridgingUntil));
    }

    Cursor cursor() {
        return Cursor.of(list.consortiumId(), list.helpCategory(), rank(), waitingSince, referralId);
    }
}
