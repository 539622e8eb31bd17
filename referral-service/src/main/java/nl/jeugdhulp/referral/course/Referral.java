package nl.jeugdhulp.referral.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
import nl.jeugdhulp.events.ReferralEvent.ConsentWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ReferralDeclined;
import nl.jeugdhulp.events.ReferralEvent.ReferralResponseOverdue;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ReferralWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ResponsibleMunicipalityChanged;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.referral.duty.DeclineGround;
import nl.jeugdhulp.referral.residence.ResponsibleMunicipality;
import nl.jeugdhulp.referral.youth.AgeGround;
import nl.jeugdhulp.referral.youth.LegalBasis;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;
import org.hibernate.annotations.BatchSize;

/** A referral (<i>verwijzing</i>) of one youth to one consortium. */
@Entity
@Table(name = "referral")
class Referral implements Aggregate {
    private static final int HISTORIES = 100;

    /** Something that was done to a referral: who, what, when, why. */
    @Embeddable
    record Entry(Instant at, String who, String what, String why) {}

    @Id
    private UUID id;

    @Column(name = "youth_id")
    private UUID youthId;

    @Embedded
    private Referrer referrer;

    @Column(name = "help_category")
    @Enumerated(EnumType.STRING)
    private HelpCategory helpCategory;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Embedded
    private FamilyChoice choice;

    @Embedded
    private ResponsibleMunicipality municipality;

    @Column(name = "exception_id")
    private UUID exceptionId;

    @Column(name = "school_id")
    private String schoolId;

    @Column(name = "legal_basis")
    @Enumerated(EnumType.STRING)
    private LegalBasis legalBasis;

    @Column(name = "consent_withdrawn_at")
    private Instant consentWithdrawnAt;

    @Column(name = "age_ground")
    @Enumerated(EnumType.STRING)
    private AgeGround ageGround;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Column(name = "waiting_since")
    private LocalDate waitingSince;

    @Column(name = "decline_ground")
    @Enumerated(EnumType.STRING)
    private DeclineGround declineGround;

    @Column(name = "previous_referral_id")
    private UUID previousReferralId;

    @Column(name = "help_question_id")
    private UUID helpQuestionId;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "response_due_at")
    private Instant responseDueAt;

    @Column(name = "overdue_told_at")
    private Instant overdueToldAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @BatchSize(size = HISTORIES)
    @CollectionTable(name = "referral_history", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position")
    private List<Entry> history = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "referral_former_consortium", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position")
    private List<FormerConsortium> formerConsortia = new ArrayList<>();

    @Version
    private long version;

    protected Referral() {}

    /** @param waitingSince the date of the first referral of its chain */
    Referral(UUID id, NewReferral wanted, LocalDate waitingSince, Instant now, Instant responseDueAt) {
        this(id, wanted, waitingSince);
        begin(now, responseDueAt, referrer.id(), null);
    }

    private Referral(UUID id, NewReferral wanted, LocalDate waitingSince) {
        this.id = id;
        this.youthId = wanted.youthId();
        this.referrer = wanted.referrer();
        this.helpCategory = wanted.helpCategory();
        this.urgency = wanted.urgency();
        this.consortiumId = wanted.consortiumId();
        this.choice = wanted.choice();
        this.municipality = wanted.municipality();
        this.exceptionId = wanted.exceptionId();
        this.schoolId = wanted.schoolId() == null ? null : wanted.schoolId().value();
        this.legalBasis = wanted.legalBasis();
        this.ageGround = wanted.ageGround();
        this.previousReferralId = wanted.previousReferralId();
        this.waitingSince = waitingSince;
    }

    /** A withdrawn referral taken up again as it was: the next of its chain, with its waiting date. */
    Referral reopen(UUID nextId, String reason, String who, Instant now, Instant dueAt) {
        if (status != ReferralStatus.WITHDRAWN || consentWithdrawnAt != null) {
            throw notAllowed(ReferralStatus.SUBMITTED);
        }
        NewReferral asItWas = new NewReferral(
                youthId,
                referrer,
                helpCategory,
                urgency,
                consortiumId,
                choice,
                municipality,
                exceptionId,
                schoolId(),
                legalBasis,
                ageGround,
                id);
        Referral next = new Referral(nextId, asItWas, waitingSince);
        next.begin(now, dueAt, who, reason);
        return next;
    }

    private void begin(Instant now, Instant dueAt, String who, String why) {
        submittedAt = now;
        responseDueAt = dueAt;
        status = ReferralStatus.SUBMITTED;
        note(now, who, status.name(), why);
    }

    ReferralEvent submitted() {
        return new ReferralSubmitted(
                id,
                consortiumId,
                helpCategory,
                urgency,
                municipalityCode(),
                waitingSince,
                schoolId(),
                previousReferralId);
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
        Instant since = formerConsortia.isEmpty()
                ? submittedAt
                : formerConsortia.getLast().until();
        formerConsortia.add(new FormerConsortium(consortiumId, since, now, status, urgency, municipality));
        consortiumId = toConsortiumId;
        note(now, who, "TRANSFERRED", null);
    }

    /** The consortium found that help must begin sooner or can begin later. */
    void changeUrgency(Urgency wanted, String who, Instant now) {
        note(now, who, "URGENCY " + urgency + " -> " + wanted, null);
        urgency = wanted;
    }

    ReferralEvent withdraw(String reason, String who, Instant now) {
        move(ReferralStatus.WITHDRAWN, now, who, reason);
        return new ReferralWithdrawn(id, consortiumId);
    }

    /** It should never have been there; what it held is given back and nothing is erased. */
    ReferralEvent enteredInError(String reason, String who, Instant now) {
        move(ReferralStatus.ENTERED_IN_ERROR, now, who, reason);
        return new ReferralWithdrawn(id, consortiumId);
    }

    ReferralEvent decline(DeclineGround ground, String explanation, String who, LocalDate today, Instant now) {
        if (!ground.valid().contains(today)) {
            throw ReferralProblem.DECLINE_GROUND_NOT_VALID.problem("ground", ground);
        }
        move(ReferralStatus.DECLINED, now, who, explanation);
        declineGround = ground;
        return new ReferralDeclined(id, consortiumId, ground.name());
    }

    /** Whether consent can still be taken back. */
    boolean restsOnConsent() {
        return legalBasis == LegalBasis.CONSENT && consentWithdrawnAt == null && status.open();
    }

    /** Consent taken back reaches every reader; a referral before care ends with it. */
    List<ReferralEvent> withdrawConsent(String reason, String who, Instant now) {
        if (!restsOnConsent()) {
            throw ReferralProblem.NO_CONSENT_TO_WITHDRAW.problem();
        }
        consentWithdrawnAt = now;
        note(now, who, "CONSENT_WITHDRAWN", reason);
        ReferralEvent told = new ConsentWithdrawn(id, consortiumId);
        return status.canBecome(ReferralStatus.WITHDRAWN) ? List.of(told, withdraw(reason, who, now)) : List.of(told);
    }

    /** The consortium has not answered within the norm. */
    ReferralEvent responseOverdue(Instant now) {
        overdueToldAt = now;
        note(now, "referral-service", "RESPONSE_OVERDUE", null);
        return new ReferralResponseOverdue(id, consortiumId, urgency, responseDueAt);
    }

    ResponsibleMunicipalityChanged overrideMunicipality(MunicipalityCode code, String reason, String who, Instant now) {
        if (!status.open()) {
            throw ReferralProblem.TRANSITION_NOT_ALLOWED.problem("status", status, "wanted", "OVERRIDDEN");
        }
        String before = municipality.code();
        municipality = ResponsibleMunicipality.overridden(code, reason);
        note(now, who, "MUNICIPALITY " + before + " -> " + code, reason);
        return new ResponsibleMunicipalityChanged(id, consortiumId, code);
    }

    void answers(UUID question, String who, Instant now) {
        helpQuestionId = question;
        note(now, who, "HELP_QUESTION_LINKED", null);
    }

    /** Care began: the referral has served its purpose and follows the care from here. */
    void startCare(String who, Instant now) {
        if (status != ReferralStatus.ACCEPTED) {
            throw notAllowed(ReferralStatus.IN_CARE);
        }
        move(ReferralStatus.IN_CARE, now, who, null);
    }

    /** Care that had ended goes on within half a year. */
    void resumeCare(String who, Instant now) {
        if (status.open() || consentWithdrawnAt != null) {
            throw notAllowed(ReferralStatus.IN_CARE);
        }
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
        if (!status.canBecome(wanted)) {
            throw notAllowed(wanted);
        }
        status = wanted;
        note(now, who, status.name(), why);
    }

    private Problem notAllowed(ReferralStatus wanted) {
        return ReferralProblem.TRANSITION_NOT_ALLOWED.problem("status", status, "wanted", wanted);
    }

    private void note(Instant now, String who, String what, String why) {
        changedAt = now;
        history.add(new Entry(now, who, what, why));
    }

    UUID id() {
        return id;
    }

    UUID youthId() {
        return youthId;
    }

    Referrer referrer() {
        return referrer;
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

    FamilyChoice choice() {
        return choice;
    }

    UUID exceptionId() {
        return exceptionId;
    }

    ResponsibleMunicipality municipality() {
        return municipality;
    }

    MunicipalityCode municipalityCode() {
        return new MunicipalityCode(municipality.code());
    }

    SchoolId schoolId() {
        return schoolId == null ? null : new SchoolId(schoolId);
    }

    LegalBasis legalBasis() {
        return legalBasis;
    }

    Instant consentWithdrawnAt() {
        return consentWithdrawnAt;
    }

    AgeGround ageGround() {
        return ageGround;
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

    UUID helpQuestionId() {
        return helpQuestionId;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant responseDueAt() {
        return responseDueAt;
    }

    Instant overdueToldAt() {
        return overdueToldAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    List<Entry> history() {
        return List.copyOf(history);
    }

    /** The periods in which another consortium than the present one had it. */
    List<FormerConsortium> formerConsortia() {
        return List.copyOf(formerConsortia);
    }

    @Override
    public long version() {
        return version;
    }
}
