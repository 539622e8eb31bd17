package nl.jeugdhulp.consortium.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.CoverageLost;
import nl.jeugdhulp.events.ConsortiumEvent.CoverageRestored;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Period;

/** A stretch of days on which no member of a consortium offers a category. */
@Entity
class CoverageGap {
    @Id
    private UUID id;

    private UUID consortiumId;

    @Enumerated(EnumType.STRING)
    private HelpCategory helpCategory;

    private LocalDate gapFrom;
    private LocalDate gapUntil;

    @Version
    private long version;

    protected CoverageGap() {}

    CoverageGap(UUID consortiumId, HelpCategory helpCategory, LocalDate from) {
        this.id = Ids.next();
        this.consortiumId = consortiumId;
        this.helpCategory = helpCategory;
        this.gapFrom = from;
    }

    CoverageLost lost() {
        return new CoverageLost(consortiumId, helpCategory, gapFrom);
    }

    /** Somebody offers the category again from that day on. */
    CoverageRestored close(LocalDate from) {
        LocalDate last = from.minusDays(1);
        gapUntil = last.isBefore(gapFrom) ? gapFrom : last;
        return new CoverageRestored(consortiumId, helpCategory, from);
    }

    /** Whether it is of this category and shares a day with that stretch. */
    boolean coversSomeOf(HelpCategory category, Period stretch) {
        return helpCategory == category && new Period(gapFrom, gapUntil).overlaps(stretch);
    }

    /** Days without coverage so far, the day itself included. */
    long days(LocalDate today) {
        return 1 + ChronoUnit.DAYS.between(gapFrom, gapUntil == null ? today : gapUntil);
    }

    UUID id() {
        return id;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    HelpCategory helpCategory() {
        return helpCategory;
    }

    LocalDate from() {
        return gapFrom;
    }

    LocalDate until() {
        return gapUntil;
    }
}
