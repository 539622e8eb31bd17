package nl.jeugdhulp.referral.helpquestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A help question as its school and its coach see it. */
@Schema(name = "HelpQuestion", description = "A question of a school to its own CJG coach (hulpvraag)")
record HelpQuestionView(
        UUID id,
        SchoolId schoolId,

        @Schema(description = "The school's own coach (CJG-coach)")
        String cjgCoachId,

        String askedBy,
        Instant askedAt,

        @Schema(description = "Day by which a first answer is due (reactietermijn)")
        LocalDate dueOn,

        @Schema(description = "Since when it is overdue, if it is")
        Instant overdueToldAt,

        String subject,
        String question,
        String schoolReference,
        HelpQuestionStatus status,
        HelpQuestionAnswer answer,
        String explanation,

        @Schema(description = "The referral it led to; only the coach sees which (verwijzing)")
        UUID referralId,

        Instant answeredAt,
        Instant changedAt,
        long version) {

    /** The school sees the outcome, not the care: that there is a referral, not which. */
    HelpQuestionView forSchool() {
        return new HelpQuestionView(
                id,
                schoolId,
                cjgCoachId,
                askedBy,
                askedAt,
                dueOn,
                overdueToldAt,
                subject,
                question,
                schoolReference,
                status,
                answer,
                explanation,
                null,
                answeredAt,
                changedAt,
                version);
    }

    static HelpQuestionView of(HelpQuestion question) {
        return new HelpQuestionView(
                question.id(),
                question.schoolId(),
                question.cjgCoachId(),
                question.askedBy(),
                question.askedAt(),
                question.dueOn(),
                question.overdueToldAt(),
                question.subject(),
                question.question(),
                question.schoolReference(),
                question.status(),
                question.answer(),
                question.explanation(),
                question.referralId(),
                question.answeredAt(),
                question.changedAt(),
                question.version());
    }
}
