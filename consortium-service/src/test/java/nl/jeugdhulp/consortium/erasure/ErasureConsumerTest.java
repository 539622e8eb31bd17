package nl.jeugdhulp.consortium.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementFixture;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.ConsentWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ReferralDestroyed;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ResponsibleMunicipalityChanged;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ErasureConsumerTest {
    @Inject
    EntityManager entities;

    @Test
    void destroyedFileLeavesItsPlacementCountedAndNothingThatNamesIt() {
        CareListId list = PlacementFixture.anyList();
        ReferralSubmitted referral = PlacementFixture.regular(list);
        arrive(referral);
        arrive(PlacementFixture.careStarted(referral));
        arrive(new ResponsibleMunicipalityChanged(
                referral.referralId(), list.consortiumId(), new MunicipalityCode("0375")));
        arrive(new ConsentWithdrawn(referral.referralId(), list.consortiumId()));
        arrive(PlacementFixture.careEnded(referral));
        assertEquals(1, number("SELECT count(*) FROM placement WHERE referral_id = ?1", referral.referralId()));
        ReferralDestroyed destroyed = new ReferralDestroyed(referral.referralId(), list.consortiumId());
        arrive(destroyed);
        arrive(destroyed);
        List<?> tables = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("SELECT table_name FROM information_schema.columns"
                                + " WHERE table_schema = 'public' AND column_name = 'referral_id'")
                        .getResultList());
        for (Object table : tables) {
            assertEquals(
                    0, number("SELECT count(*) FROM \"" + table + "\" WHERE referral_id = ?1", referral.referralId()));
        }
        assertEquals(
                1,
                number(
                        "SELECT count(*) FROM placement WHERE consortium_id = ?1 AND destroyed AND municipality IS NULL"
                                + " AND consent_withdrawn_at IS NULL"
                                + " AND occupied_on IS NOT NULL AND waiting_since IS NOT NULL",
                        list.consortiumId()));
    }

    private long number(String query, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query)
                                .setParameter(1, id)
                                .getSingleResult())
                        .longValue());
    }

    /** At every consumer of these events, as in the running service. */
    private static void arrive(ReferralEvent event) {
        CDI.current().select(new TypeLiteral<EventsConsumer<?>>() {}).stream()
                .filter(consumer -> consumer.events().equals(ReferralEvent.class))
                .forEach(consumer -> Arriving.at(consumer, event));
    }
}
