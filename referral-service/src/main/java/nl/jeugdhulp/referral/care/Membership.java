package nl.jeugdhulp.referral.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.referral.consortium.KnownConsortia;
import nl.jeugdhulp.values.HelpCategory;

/** Help is given only by a provider that is a member of the consortium on that day and offers that help. */
@ApplicationScoped
class Membership {
    private final KnownConsortia consortia;

    Membership(KnownConsortia consortia) {
        this.consortia = consortia;
    }

    void require(UUID consortiumId, UUID providerId, HelpCategory help, LocalDate day) {
        if (!consortia.offers(consortiumId, providerId, help, day)) {
            throw CareProblem.PROVIDER_NOT_A_MEMBER.problem(
                    "providerId", providerId, "helpCategory", help, "date", day);
        }
    }
}
