package nl.jeugdhulp.consortium.goal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A figure of an indicator as it was recorded once; a correction is a further revision, nothing is overwritten. */
@Entity
@Table(name = "goal_figure")
class Figure {
    private static final int NOT_BY_YEAR = 0;
    private static final int DECIMALS = 2;

    @EmbeddedId
    private Id id;

    private int year;
    private BigDecimal value;
    private String source;
    private String reason;
    private String recordedBy;
    private Instant recordedAt;

    protected Figure() {}

    /** The first of its slot. */
    Figure(UUID indicatorId, RecordFigure recorded, String by, Instant now) {
        this(new Id(indicatorId, recorded.kind(), slot(recorded), 1), recorded, by, now);
    }

    private Figure(Id id, RecordFigure recorded, String by, Instant now) {
        this.id = id;
        this.year = recorded.year();
        this.value = recorded.value().setScale(DECIMALS);
        this.source = recorded.source();
        this.reason = recorded.correctionReason();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** The figure that takes its place, which says why. */
    Figure corrected(RecordFigure correction, String by, Instant now) {
        if (correction.correctionReason() == null) {
            throw GoalProblem.CORRECTION_NEEDS_REASON.problem("year", year);
        }
        return new Figure(new Id(id.indicatorId, id.kind, id.slot, id.revision + 1), correction, by, now);
    }

    /** A baseline and a target there is one of; a measured value there is one of for each year. */
    static int slot(RecordFigure recorded) {
        return recorded.kind() == FigureKind.MEASURED ? recorded.year() : NOT_BY_YEAR;
    }

    FigureKind kind() {
        return id.kind;
    }

    int slot() {
        return id.slot;
    }

    int revision() {
        return id.revision;
    }

    int year() {
        return year;
    }

    BigDecimal value() {
        return value;
    }

    String source() {
        return source;
    }

    String reason() {
        return reason;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Which figure, and which revision of it. */
    @Embeddable
    record Id(UUID indicatorId, @Enumerated(EnumType.STRING) FigureKind kind, int slot, int revision) {}
}
