package nl.jeugdhulp.referral.access;

import jakarta.enterprise.context.RequestScoped;

/** The answer of this request that stands in the access log already. */
@RequestScoped
class NotedAccess {
    private Object answer;

    void note(Object given) {
        answer = given;
    }

    boolean is(Object given) {
        return given != null && given.equals(answer);
    }
}
