package nl.jeugdhulp.referral.helpquestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.referral.course.ReferralLinks;
import nl.jeugdhulp.referral.school.KnownSchools;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class HelpQuestionService {
    private final HelpQuestionRepository questions;
    private final KnownSchools schools;
    private final ReferralLinks referrals;
    private final Outbox outbox;
    private final Clock clock;
    private final int answerWithinWorkingDays;

    HelpQuestionService(
            HelpQuestionRepository questions,
            KnownSchools schools,
            ReferralLinks referrals,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "referral.help-question.answer-within-working-days", defaultValue = "5")
                    int answerWithinWorkingDays) {
        this.questions = questions;
        this.schools = schools;
        this.referrals = referrals;
        this.outbox = outbox;
        this.clock = clock;
        this.answerWithinWorkingDays = answerWithinWorkingDays;
    }

    @Transactional
    HelpQuestionView ask(HelpQuestionApi.AskHelp asked, SchoolId school, String askedBy) {
        String coach = schools.coachOf(school).orElseThrow(HelpQuestionProblem.SCHOOL_HAS_NO_COACH::problem);
        LocalDate dueOn = WorkingDays.after(LocalDate.now(clock), answerWithinWorkingDays);
        HelpQuestion question = new HelpQuestion(Ids.next(), school, coach, askedBy, asked, dueOn, clock.instant());
        questions.persist(question);
        outbox.publish(question, question.asked());
        return HelpQuestionView.of(question).forSchool();
    }

    @Transactional
    HelpQuestionView get(UUID id, HelpQuestionScope.Condition scope) {
        return scope.view(find(id, scope));
    }

    @Transactional
    Page<HelpQuestionView> list(HelpQuestionScope.Condition scope, HelpQuestionFilter filter, PageRequest page) {
        Page<HelpQuestionView> found = Page.of(
                        questions.list(scope, filter, page), page, question -> Cursor.of(question.id()))
                .map(scope::view);
        return page.count() ? found.withTotal(questions.count(scope, filter)) : found;
    }

    /** @param coach the caller, whose own referral it may name */
    @Transactional
    HelpQuestionView answer(
            UUID id,
            HelpQuestionScope.Condition scope,
            HelpQuestionApi.AnswerHelpQuestion given,
            IfMatch ifMatch,
            String coach) {
        HelpQuestion question = find(id, scope);
        ifMatch.check(question);
        var answered = question.answer(given.answer(), given.explanation(), given.referralId(), clock.instant());
        if (given.referralId() != null) {
            referrals.answersHelpQuestion(given.referralId(), coach, id);
        }
        outbox.publish(question, answered);
        return scope.view(question);
    }

    @Transactional
    HelpQuestionView withdraw(UUID id, HelpQuestionScope.Condition scope, IfMatch ifMatch) {
        HelpQuestion question = find(id, scope);
        ifMatch.check(question);
        question.withdraw(clock.instant());
        questions.flush();
        return scope.view(question);
    }

    /** Open questions follow the school to its new coach. */
    void coachChanged(SchoolId school, String coach) {
        questions.openOf(school).forEach(question -> question.handTo(coach, clock.instant()));
    }

    /** Tells each overdue question exactly once, however many replicas look; returns how many were told. */
    @Transactional
    int tellOverdue() {
        List<HelpQuestion> overdue = questions.overdueForChange(LocalDate.now(clock));
        overdue.forEach(question -> outbox.publish(question, question.overdue(clock.instant())));
        return overdue.size();
    }

    private HelpQuestion find(UUID id, HelpQuestionScope.Condition scope) {
        return questions.find(id, scope).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
