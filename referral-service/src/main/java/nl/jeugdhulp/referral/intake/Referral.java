package nl.jeugdhulp.referral.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.ReferralDeclined;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ReferralWithdrawn;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;

/** A referral (<i>verwijzing</i>) of one youth to one consortium. */
@Entity
@Table(name = "referral")
class Referral implements Aggregate {
    /** Something that was done to a referral: who, what, when, why. */
    @Embeddable
    record Entry(Instant at, String who, String what, String why) {}

    @Id
    private UUID id;

    @Column(name = "youth_id")
    private UUID youthId;

    @Column(name = "referrer_id")
    private String referrerId;

    @Column(name = "referrer_type")
    private String referrerType;

    @Column(name = "referrer_agb")
    private String referrerAgb;

    @Column(name = "help_category")
    @Enumerated(EnumType.STRING)
    private HelpCategory helpCategory;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "choice_reason")
    private String choiceReason;

    @Column(name = "choice_id")
    private UUID choiceId;

    private String municipality;

    @Column(name = "school_id")
    private String schoolId;

    @Column(name = "legal_basis")
    @Enumerated(EnumType.STRING)
    private LegalBasis legalBasis;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Column(name = "waiting_since")
    private LocalDate waitingSince;

    @Column(name = "decline_ground")
    @Enumerated(EnumType.STRING)
    private DeclineGround declineGround;

    @Column(name = "previous_referral_id")
    private UUID previousReferralId;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "referral_history", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position")
    private List<Entry> history = new ArrayList<>();

    @Version
    private long version;

    protected Referral() {}

    Referral(
            UUID id,
            UUID youthId,
            Referrer referrer,
            SubmitReferral wanted,
            MunicipalityCode municipality,
            LocalDate waitingSince,
            Instant now) {
        this.id = id;
        this.youthId = youthId;
        this.referrerId = referrer.id();
        this.referrerType = referrer.type();
        this.referrerAgb = referrer.agb();
        this.helpCategory = wanted.helpCategory();
        this.urgency = wanted.urgency();
        this.consortiumId = wanted.choice().consortiumId();
        this.choiceReason = wanted.choice().reason();
        this.choiceId = wanted.choice().choiceId();
        this.municipality = municipality.value();
        this.schoolId = wanted.schoolId() == null ? null : wanted.schoolId().value();
        this.legalBasis = wanted.legalBasis();
        this.previousReferralId = wanted.previousReferralId();
        this.waitingSince = waitingSince;
        this.submittedAt = now;
        this.status = ReferralStatus.SUBMITTED;
        note(now, referrer.id(), null);
    }

    ReferralEvent submitted() {
        return new ReferralSubmitted(
                id, consortiumId, helpCategory, urgency, municipality(), waitingSince, schoolId(), previousReferralId);
    }

    /** The consortium holds a place. */
    void accept(String who, Instant now) {
        move(ReferralStatus.ACCEPTED, now, who, null);
    }

    /** The consortium has no place yet. */
    void waitlist(String who, Instant now) {
        move(ReferralStatus.WAITLISTED, now, who, null);
    }

    /** Another consortium helps from now on, agreed by the family and both; waiting date and history stay. */
    void transfer(UUID toConsortiumId, String who, Instant now) {
        consortiumId = toConsortiumId;
        note(now, who, "transfer");
    }

    /** The consortium found that help must begin sooner or can begin later. */
    void changeUrgency(Urgency wanted) {
        urgency = wanted;
    }

    ReferralEvent withdraw(String reason, String who, Instant now) {
        move(ReferralStatus.WITHDRAWN, now, who, reason);
        return new ReferralWithdrawn(id, consortiumId);
    }

    ReferralEvent decline(DeclineGround ground, String explanation, String who, Instant now) {
        move(ReferralStatus.DECLINED, now, who, explanation);
        declineGround = ground;
        return new ReferralDeclined(id, consortiumId, ground.name());
    }

    /** Care began: the referral has served its purpose and follows the care from here. */
    void startCare(String who, Instant now) {
        move(ReferralStatus.IN_CARE, now, who, null);
    }

    /** Care ended as planned. */
    void complete(String why, String who, Instant now) {
        move(ReferralStatus.COMPLETED, now, who, why);
    }

    /** Care ended otherwise. */
    void discontinue(String why, String who, Instant now) {
        move(ReferralStatus.DISCONTINUED, now, who, why);
    }

    private void move(ReferralStatus wanted, Instant now, String who, String why) {
        if (!status.next().contains(wanted)) {
            throw ReferralProblem.TRANSITION_NOT_ALLOWED.problem("status", status, "wanted", wanted);
        }
        status = wanted;
        note(now, who, why);
    }

    private void note(Instant now, String who, String why) {
        changedAt = now;
        history.add(new Entry(now, who, status.name(), why));
    }

    UUID id() {
        return id;
    }

    UUID youthId() {
        return youthId;
    }

    String referrerId() {
        return referrerId;
    }

    String referrerType() {
        return referrerType;
    }

    String referrerAgb() {
        return referrerAgb;
    }

    HelpCategory helpCategory() {
        return helpCategory;
    }

    Urgency urgency() {
        return urgency;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    String choiceReason() {
        return choiceReason;
    }

    UUID choiceId() {
        return choiceId;
    }

    MunicipalityCode municipality() {
        return new MunicipalityCode(municipality);
    }

    SchoolId schoolId() {
        return schoolId == null ? null : new SchoolId(schoolId);
    }

    LegalBasis legalBasis() {
        return legalBasis;
    }

    ReferralStatus status() {
        return status;
    }

    LocalDate waitingSince() {
        return waitingSince;
    }

    DeclineGround declineGround() {
        return declineGround;
    }

    UUID previousReferralId() {
        return previousReferralId;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    List<Entry> history() {
        return List.copyOf(history);
    }

    @Override
    public long version() {
        return version;
    }
}
