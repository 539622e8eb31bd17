package nl.jeugdhulp.school.deploymentcap;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.SchoolYear;

/** Another cap for one school in one school year, until a date and with the reason; never changed, only overtaken. */
@Entity
@Table(name = "deployment_cap_override")
class CapOverride {
    @Id
    private UUID id;

    private String schoolId;
    private UUID consortiumId;
    private int startYear;
    private int dayparts;
    private String reason;
    private LocalDate untilDate;
    private String madeBy;
    private Instant madeAt;

    @Version
    private long version;

    protected CapOverride() {}

    CapOverride(UUID id, CapApi.NewOverride wanted, String by, LocalDate today, Instant now) {
        SchoolYear year = wanted.schoolYear();
        if (wanted.until().isBefore(today)
                || wanted.until().isBefore(year.firstDay())
                || wanted.until().isAfter(year.lastDay())) {
            throw CapProblem.OVERRIDE_IS_OVER.problem("schoolYear", year);
        }
        this.id = id;
        this.schoolId = wanted.schoolId().value();
        this.startYear = year.startYear();
        this.dayparts = wanted.dayparts();
        this.reason = wanted.reason();
        this.untilDate = wanted.until();
        this.madeBy = by;
        this.madeAt = now;
    }

    /** The consortium with which the school works, or null while it has none. */
    void concerns(UUID consortium) {
        consortiumId = consortium;
    }

    UUID id() {
        return id;
    }

    String schoolId() {
        return schoolId;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    SchoolYear schoolYear() {
        return new SchoolYear(startYear);
    }

    int dayparts() {
        return dayparts;
    }

    String reason() {
        return reason;
    }

    LocalDate until() {
        return untilDate;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    long version() {
        return version;
    }
}
