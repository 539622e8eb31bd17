package nl.jeugdhulp.referral.helpquestion;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every minute for help questions without an answer within the norm. */
@ApplicationScoped
class HelpQuestionWatch {
    private final HelpQuestionService questions;

    HelpQuestionWatch(HelpQuestionService questions) {
        this.questions = questions;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellOverdueQuestions() {
        questions.tellOverdue();
    }
}
