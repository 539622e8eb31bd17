package nl.jeugdhulp.referral.helpquestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.HelpQuestionAnswered;
import nl.jeugdhulp.events.ReferralEvent.HelpQuestionAsked;
import nl.jeugdhulp.events.ReferralEvent.HelpQuestionOverdue;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.SchoolId;

/** A question of a school to its own CJG coach (<i>hulpvraag</i>). */
@Entity
@Table(name = "help_question")
class HelpQuestion implements Aggregate {
    @Id
    private UUID id;

    @Column(name = "school_id")
    private String schoolId;

    @Column(name = "cjg_coach_id")
    private String cjgCoachId;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String subject;
    private String question;

    @Column(name = "school_reference")
    private String schoolReference;

    @Enumerated(EnumType.STRING)
    private HelpQuestionStatus status;

    @Enumerated(EnumType.STRING)
    private HelpQuestionAnswer answer;

    private String explanation;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "overdue_told_at")
    private Instant overdueToldAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected HelpQuestion() {}

    HelpQuestion(
            UUID id,
            SchoolId school,
            String cjgCoachId,
            String askedBy,
            HelpQuestionApi.AskHelp asked,
            LocalDate dueOn,
            Instant now) {
        this.id = id;
        this.schoolId = school.value();
        this.cjgCoachId = cjgCoachId;
        this.askedBy = askedBy;
        this.subject = asked.subject();
        this.question = asked.question();
        this.schoolReference = asked.schoolReference();
        this.dueOn = dueOn;
        this.askedAt = now;
        this.changedAt = now;
        this.status = HelpQuestionStatus.ASKED;
    }

    ReferralEvent asked() {
        return new HelpQuestionAsked(id, schoolId(), dueOn);
    }

    /** Advice and preventive field are explained; a referral names itself. */
    ReferralEvent answer(HelpQuestionAnswer given, String why, UUID referral, Instant now) {
        requireOpen();
        boolean refers = given == HelpQuestionAnswer.REFERRAL;
        if (refers != (referral != null) || (!refers && (why == null || why.isBlank()))) {
            throw HelpQuestionProblem.ANSWER_IS_INCOMPLETE.problem();
        }
        status = HelpQuestionStatus.ANSWERED;
        answer = given;
        explanation = why;
        referralId = referral;
        answeredAt = now;
        changedAt = now;
        return new HelpQuestionAnswered(id, schoolId(), given.name());
    }

    void withdraw(Instant now) {
        requireOpen();
        status = HelpQuestionStatus.WITHDRAWN;
        changedAt = now;
    }

    /** The school has another coach now, who takes over what is open. */
    void handTo(String coach, Instant now) {
        if (status == HelpQuestionStatus.ASKED && !coach.equals(cjgCoachId)) {
            cjgCoachId = coach;
            changedAt = now;
        }
    }

    ReferralEvent overdue(Instant now) {
        overdueToldAt = now;
        changedAt = now;
        return new HelpQuestionOverdue(id, schoolId(), dueOn);
    }

    private void requireOpen() {
        if (status != HelpQuestionStatus.ASKED) {
            throw HelpQuestionProblem.HELP_QUESTION_CLOSED.problem("status", status);
        }
    }

    UUID id() {
        return id;
    }

    SchoolId schoolId() {
        return new SchoolId(schoolId);
    }

    String cjgCoachId() {
        return cjgCoachId;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String subject() {
        return subject;
    }

    String question() {
        return question;
    }

    String schoolReference() {
        return schoolReference;
    }

    HelpQuestionStatus status() {
        return status;
    }

    HelpQuestionAnswer answer() {
        return answer;
    }

    String explanation() {
        return explanation;
    }

    UUID referralId() {
        return referralId;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant overdueToldAt() {
        return overdueToldAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
