package nl.jeugdhulp.referral.takeover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.referral.care.CareOrigin;
import nl.jeugdhulp.referral.care.ContinuedCare;
import nl.jeugdhulp.values.HelpCategory;

/** Running care of an old contract (<i>overname</i>), until a consortium goes on with it or it ends. */
@Entity
@Table(name = "takeover")
class Takeover implements Aggregate {
    @Id
    private UUID id;

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "youth_id")
    private UUID youthId;

    private String municipality;

    @Column(name = "provider_agb")
    private String providerAgb;

    @Column(name = "provider_name")
    private String providerName;

    @Column(name = "help_category")
    @Enumerated(EnumType.STRING)
    private HelpCategory helpCategory;

    @Column(name = "school_id")
    private String schoolId;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private TakeoverStatus status;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "choice_reason")
    private String choiceReason;

    @Column(name = "handed_over_on")
    private LocalDate handedOverOn;

    @Column(name = "gap_days")
    private Integer gapDays;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Takeover() {}

    /** For a row of a file, as care of this municipality that the old provider gives. */
    Takeover(
            UUID id,
            UUID youthId,
            String municipality,
            HelpCategory helpCategory,
            LocalDate startDate,
            UUID consortiumId,
            Instant now) {
        this.id = id;
        this.youthId = youthId;
        this.municipality = municipality;
        this.helpCategory = helpCategory;
        this.startDate = startDate;
        this.consortiumId = consortiumId;
        this.status = TakeoverStatus.RUNNING;
        this.changedAt = now;
    }

    /** The consortium that the family chose goes on with it. */
    void choose(UUID chosen, String reason, Instant now) {
        if (status == TakeoverStatus.HANDED_OVER) {
            throw TakeoverProblem.TAKEOVER_MOVED_ON.problem("status", status);
        }
        consortiumId = chosen;
        choiceReason = reason;
        changedAt = now;
    }

    /** The old provider stopped; a consortium may still go on with it for half a year. */
    void end(LocalDate day, String reason, LocalDate today, Instant now) {
        requireWithin(day, startDate, today);
        move(TakeoverStatus.ENDED, now);
        lastDay = day;
        endReason = reason;
    }

    /**
     * The consortium goes on from this day.
     *
     * @param until the last day with the old provider when it is told now, or null: the one known, or else the day before
     * @return where its care comes from
     */
    CareOrigin handOver(LocalDate from, LocalDate until, LocalDate today, Instant now) {
        if (consortiumId == null) {
            throw TakeoverProblem.NO_CONSORTIUM_CHOSEN.problem();
        }
        requireWithin(from, startDate, today);
        LocalDate last = lastDay(from, until);
        if (!ContinuedCare.goesOn(last, from)) {
            throw TakeoverProblem.GAP_TOO_LONG.problem(
                    "lastDay", last, "until", ContinuedCare.until(last), "referrals", "/v1/referrals");
        }
        move(TakeoverStatus.HANDED_OVER, now);
        lastDay = last;
        handedOverOn = from;
        gapDays = Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(last, from)) - 1);
        return new CareOrigin(null, id, youthId, null, consortiumId, helpCategory, municipality, schoolId);
    }

    private LocalDate lastDay(LocalDate from, LocalDate told) {
        LocalDate noGap = from.equals(startDate) ? from : from.minusDays(1);
        if (status == TakeoverStatus.ENDED) {
            return lastDay;
        }
        if (told != null) {
            requireWithin(told, startDate, from);
            return told;
        }
        // A last day that lies ahead was a plan, which the hand-over overtakes.
        return lastDay != null && lastDay.isBefore(noGap) ? lastDay : noGap;
    }

    private void move(TakeoverStatus wanted, Instant now) {
        if (!status.next().contains(wanted)) {
            throw TakeoverProblem.TAKEOVER_MOVED_ON.problem("status", status);
        }
        status = wanted;
        changedAt = now;
    }

    private static void requireWithin(LocalDate date, LocalDate earliest, LocalDate latest) {
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            throw TakeoverProblem.TAKEOVER_DATE_OUT_OF_ORDER.problem(
                    "date", date, "earliest", earliest, "latest", latest);
        }
    }

    UUID id() {
        return id;
    }

    UUID importId() {
        return importId;
    }

    UUID youthId() {
        return youthId;
    }

    String municipality() {
        return municipality;
    }

    String providerAgb() {
        return providerAgb;
    }

    String providerName() {
        return providerName;
    }

    HelpCategory helpCategory() {
        return helpCategory;
    }

    String schoolId() {
        return schoolId;
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    TakeoverStatus status() {
        return status;
    }

    String endReason() {
        return endReason;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    String choiceReason() {
        return choiceReason;
    }

    LocalDate handedOverOn() {
        return handedOverOn;
    }

    Integer gapDays() {
        return gapDays;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
