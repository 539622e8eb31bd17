package nl.jeugdhulp.consortium.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.CareTakenOver;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ReferralWithdrawn;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Urgency;

/** Events of referral-service about one list, as the tests of placements need them. */
public final class PlacementFixture {
    public static final MunicipalityCode HAARLEM = new MunicipalityCode("0392");
    public static final LocalDate SOME_DAY = LocalDate.of(2026, 3, 2);

    private PlacementFixture() {}

    public static CareListId anyList() {
        return new CareListId(UUID.randomUUID(), HelpCategory.AMBULATORY);
    }

    public static ReferralSubmitted submitted(
            UUID referralId, CareListId list, Urgency urgency, LocalDate waitingSince) {
        return new ReferralSubmitted(
                referralId, list.consortiumId(), list.helpCategory(), urgency, HAARLEM, waitingSince, null, null);
    }

    public static ReferralSubmitted regular(CareListId list) {
        return submitted(UUID.randomUUID(), list, Urgency.REGULAR, SOME_DAY);
    }

    public static ReferralWithdrawn withdrawn(ReferralSubmitted referral) {
        return new ReferralWithdrawn(referral.referralId(), referral.consortiumId());
    }

    public static CareStarted careStarted(ReferralSubmitted referral) {
        return new CareStarted(
                trajectory(referral),
                referral.referralId(),
                referral.consortiumId(),
                referral.helpCategory(),
                HAARLEM,
                null,
                SOME_DAY.plusDays(30),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    public static CareTakenOver takenOver(ReferralSubmitted takeover) {
        CareStarted same = careStarted(takeover);
        return new CareTakenOver(
                same.trajectoryId(),
                same.referralId(),
                same.consortiumId(),
                same.helpCategory(),
                HAARLEM,
                null,
                same.startDate(),
                same.componentId(),
                same.providerId());
    }

    public static CareResumed resumed(ReferralSubmitted referral) {
        CareStarted same = careStarted(referral);
        return new CareResumed(
                same.trajectoryId(),
                same.referralId(),
                same.consortiumId(),
                same.helpCategory(),
                HAARLEM,
                null,
                SOME_DAY.plusDays(230),
                same.componentId(),
                same.providerId());
    }

    public static CareEnded careEnded(ReferralSubmitted referral) {
        return new CareEnded(
                trajectory(referral),
                referral.referralId(),
                referral.consortiumId(),
                referral.helpCategory(),
                HAARLEM,
                null,
                SOME_DAY.plusDays(30),
                SOME_DAY.plusDays(200),
                "31",
                80,
                8,
                null);
    }

    private static UUID trajectory(ReferralSubmitted referral) {
        return new UUID(referral.referralId().getLeastSignificantBits(), 1);
    }
}
