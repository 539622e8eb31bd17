package nl.jeugdhulp.consortium.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.party.Party;
import nl.jeugdhulp.platform.Ids;

/** What the partnership found when it looked back, and what it decided; kept as it was recorded. */
@Entity
class Evaluation {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private UUID agreementId;
    private UUID goalId;
    private Integer contractYear;
    private LocalDate heldOn;
    private List<String> participants;
    private String findings;

    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;

    private String decision;
    private String recordedBy;
    private Instant recordedAt;

    protected Evaluation() {}

    Evaluation(RecordEvaluation recorded, String by, Instant now) {
        this.id = Ids.next();
        this.subject = recorded.subject();
        this.agreementId = recorded.agreementId();
        this.goalId = recorded.goalId();
        this.contractYear = recorded.contractYear();
        this.heldOn = recorded.heldOn();
        this.participants = recorded.participants().stream().map(Party::key).toList();
        this.findings = recorded.findings();
        this.conclusion = recorded.conclusion();
        this.decision = recorded.decision();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** Whether the region or that party may read it: whoever took part, and all about goals and contract years. */
    boolean isFor(Party reader) {
        return reader.equals(Party.REGION) || subject != Subject.AGREEMENT || participants.contains(reader.key());
    }

    UUID id() {
        return id;
    }

    Subject subject() {
        return subject;
    }

    UUID agreementId() {
        return agreementId;
    }

    UUID goalId() {
        return goalId;
    }

    Integer contractYear() {
        return contractYear;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    List<Party> participants() {
        return participants.stream().map(Party::ofKey).toList();
    }

    String findings() {
        return findings;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    String decision() {
        return decision;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
