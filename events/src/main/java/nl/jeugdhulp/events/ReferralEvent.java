package nl.jeugdhulp.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.Urgency;

/** What referral-service tells: referrals and the care that follows from them. */
public sealed interface ReferralEvent extends Event {

    /**
     * A referral was made to one consortium (<i>verwijzing ingediend</i>).
     *
     * @param waitingSince the date from which the youth waits: that of the first referral in a chain
     * @param schoolId the youth's school, or null
     * @param previousReferralId the referral that this one follows after it was declined, or null
     */
    record ReferralSubmitted(
            UUID referralId,
            UUID consortiumId,
            HelpCategory helpCategory,
            Urgency urgency,
            MunicipalityCode municipality,
            LocalDate waitingSince,
            @MayBeAbsent SchoolId schoolId,
            @MayBeAbsent UUID previousReferralId)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** The referrer or the family took the referral back before care began (<i>ingetrokken</i>). */
    record ReferralWithdrawn(UUID referralId, UUID consortiumId) implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** The consortium declined on a listed ground (<i>afgewezen</i>). */
    record ReferralDeclined(UUID referralId, UUID consortiumId, String ground) implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** Care began with its first help component (<i>start jeugdhulp</i>). */
    record CareStarted(
            UUID trajectoryId,
            UUID referralId,
            UUID consortiumId,
            HelpCategory helpCategory,
            MunicipalityCode municipality,
            @MayBeAbsent SchoolId schoolId,
            LocalDate startDate,
            UUID componentId,
            UUID providerId)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(trajectoryId);
        }
    }

    /** The consortium added a help component to running care, without a new referral (<i>hulponderdeel toegevoegd</i>). */
    record HelpAdded(
            UUID trajectoryId,
            UUID referralId,
            UUID consortiumId,
            HelpCategory helpCategory,
            MunicipalityCode municipality,
            @MayBeAbsent SchoolId schoolId,
            LocalDate startDate,
            UUID componentId,
            UUID providerId)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(trajectoryId);
        }
    }

    /** One help component ended while care goes on (<i>hulponderdeel beëindigd</i>). */
    record HelpEnded(UUID trajectoryId, UUID referralId, UUID consortiumId, UUID componentId, LocalDate endDate)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(trajectoryId);
        }
    }

    /**
     * Care ended as a whole, with its outcome (<i>einde jeugdhulp</i>).
     *
     * @param reason reason of ending by iJw code list JZ588, two digits
     * @param goalsReached share of the agreed goals that was reached, 0 to 100 percent, or null when not measured
     * @param satisfaction client's satisfaction about the benefit, 1 to 10, or null when not answered
     * @param ableToGoOn able to go on without help by the national outcome criteria, 01 to 04, or null when not
     *     answered
     */
    record CareEnded(
            UUID trajectoryId,
            UUID referralId,
            UUID consortiumId,
            HelpCategory helpCategory,
            MunicipalityCode municipality,
            @MayBeAbsent SchoolId schoolId,
            LocalDate startDate,
            LocalDate endDate,
            String reason,
            @MayBeAbsent Integer goalsReached,
            @MayBeAbsent Integer satisfaction,
            @MayBeAbsent String ableToGoOn)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(trajectoryId);
        }
    }

    /**
     * The consortium has not answered a referral within the norm of its urgency (<i>reactietermijn verlopen</i>), told once.
     *
     * @param dueAt when an answer was due
     */
    record ReferralResponseOverdue(UUID referralId, UUID consortiumId, Urgency urgency, Instant dueAt)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** Consent to share the youth's data was taken back (<i>toestemming ingetrokken</i>): who holds any stops using it. */
    record ConsentWithdrawn(UUID referralId, UUID consortiumId) implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /**
     * A municipality decided that another one is responsible for the youth (<i>verantwoordelijke gemeente gewijzigd</i>); care
     * that follows from the referral follows it there.
     *
     * @param municipality the municipality responsible from now on
     */
    record ResponsibleMunicipalityChanged(UUID referralId, UUID consortiumId, MunicipalityCode municipality)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** The file behind a referral was destroyed after its term (<i>dossier vernietigd</i>); aggregates remain. */
    record ReferralDestroyed(UUID referralId, UUID consortiumId) implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** A school asked its CJG coach for help (<i>hulpvraag gesteld</i>). */
    record HelpQuestionAsked(UUID helpQuestionId, SchoolId schoolId, LocalDate dueOn) implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(helpQuestionId);
        }
    }

    /**
     * The CJG coach answered a help question (<i>hulpvraag beantwoord</i>).
     *
     * @param answer ADVICE, PREVENTIVE_FIELD or REFERRAL
     */
    record HelpQuestionAnswered(UUID helpQuestionId, SchoolId schoolId, String answer) implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(helpQuestionId);
        }
    }

    /** A help question has had no answer within the norm (<i>hulpvraag wacht te lang</i>), told once. */
    record HelpQuestionOverdue(UUID helpQuestionId, SchoolId schoolId, LocalDate dueOn) implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(helpQuestionId);
        }
    }

    /**
     * A consortium took running care of an old contract over (<i>overname</i>): care goes on without a wait, room or not, and
     * counts in no waiting time.
     *
     * @param referralId the takeover, which stands where a referral does and holds the place
     */
    record CareTakenOver(
            UUID trajectoryId,
            UUID referralId,
            UUID consortiumId,
            HelpCategory helpCategory,
            MunicipalityCode municipality,
            @MayBeAbsent SchoolId schoolId,
            LocalDate startDate,
            UUID componentId,
            UUID providerId)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(trajectoryId);
        }
    }

    /**
     * Care that had ended goes on within half a year, by the Youth Act the same care (<i>hervatting</i>): its earlier ending no
     * longer counts, and it needs no new wait, room or not.
     *
     * @param startDate first day of the care resumed
     */
    record CareResumed(
            UUID trajectoryId,
            UUID referralId,
            UUID consortiumId,
            HelpCategory helpCategory,
            MunicipalityCode municipality,
            @MayBeAbsent SchoolId schoolId,
            LocalDate startDate,
            UUID componentId,
            UUID providerId)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(trajectoryId);
        }
    }

    /**
     * A youth whose care had ended got a new start of help (<i>nieuwe start na beëindiging</i>), which the national outcome
     * criteria count against the care that ended.
     *
     * @param trajectoryId the care that ended earlier
     * @param endDate the day on which it ended
     * @param startedAgainOn first day of the later care
     */
    record HelpStartedAgain(UUID trajectoryId, UUID consortiumId, LocalDate endDate, LocalDate startedAgainOn)
            implements ReferralEvent {
        @Override
        public String subject() {
            return Event.subject(trajectoryId);
        }
    }
}
