package nl.jeugdhulp.referral.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;

/** Care as a line of CSV. */
record TrajectoryRow(
        UUID id,
        UUID referralId,
        UUID takeoverId,
        UUID youthId,
        UUID consortiumId,
        String municipality,
        String schoolId,
        HelpCategory helpCategory,
        LocalDate startDate,
        LocalDate endDate,
        String reason,
        Integer goalsReachedPercent,
        Integer satisfaction,
        String ableToGoOnWithoutHelp,
        Boolean dropOut,
        String contactPerson,
        int components,
        Instant consentWithdrawnAt,
        Instant changedAt) {
    static TrajectoryRow of(TrajectoryView care) {
        var how = care.outcome();
        return new TrajectoryRow(
                care.id(),
                care.referralId(),
                care.takeoverId(),
                care.youthId(),
                care.consortiumId(),
                care.municipality().value(),
                care.schoolId() == null ? null : care.schoolId().value(),
                care.helpCategory(),
                care.startDate(),
                care.endDate(),
                how == null ? null : how.reason(),
                how == null ? null : how.goalsReachedPercent(),
                how == null ? null : how.satisfaction(),
                how == null ? null : how.ableToGoOnWithoutHelp(),
                how == null ? null : how.dropOut(),
                care.contactPerson().name(),
                care.components().size(),
                care.consentWithdrawnAt(),
                care.changedAt());
    }
}
