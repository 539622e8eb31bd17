package nl.jeugdhulp.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.Urgency;

/** What consortium-service tells: who the consortia are, and who gets a place when. */
public sealed interface ConsortiumEvent extends Event {

    /**
     * A consortium was registered or its contract, members, profile or catalogue changed: the whole of it as it is now.
     *
     * @param contract the term of the contract
     * @param members the providers, past ones included, each with what it offers
     */
    record ConsortiumChanged(
            UUID consortiumId,
            String name,
            String vision,
            String wayOfWorking,
            List<String> expertise,
            List<String> locations,
            List<MunicipalityCode> municipalities,
            Period contract,
            List<Member> members)
            implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(consortiumId);
        }
    }

    /** A provider (<i>jeugdhulpaanbieder</i>) in a consortium, the categories it offers and since when. */
    record Member(UUID providerId, String name, boolean lead, List<HelpCategory> helpCategories, Period membership) {}

    /**
     * Capacity, queue or flow of a consortium in a category changed, and with it what a family may expect.
     *
     * @param status whether there is room
     * @param placesFree places neither reserved nor occupied, at least 0
     * @param waiting number of youths on the waiting list
     * @param expectedWaitDaysLow lower end of the 80 % interval of the expected wait in days, or null when not known
     * @param expectedWaitDaysHigh its upper end, or null when not known
     */
    record AvailabilityChanged(
            UUID consortiumId,
            HelpCategory helpCategory,
            AvailabilityStatus status,
            int placesFree,
            int waiting,
            @MayBeAbsent Integer expectedWaitDaysLow,
            @MayBeAbsent Integer expectedWaitDaysHigh,
            Instant asOf)
            implements ConsortiumEvent {
        @Override
        public String subject() {
            return consortiumId + "/" + helpCategory;
        }
    }

    /** Whether a consortium has room in a category: the four values that a family sees. */
    enum AvailabilityStatus {
        AVAILABLE,
        LIMITED,
        WAITING_LIST,
        UNKNOWN
    }

    /** A place is held for the youth of this referral (<i>plek gereserveerd</i>). */
    record PlaceReserved(UUID referralId, UUID consortiumId, HelpCategory helpCategory, boolean crisisExcess)
            implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** There is no place yet: the youth of this referral is on the waiting list (<i>op de wachtlijst</i>). */
    record WaitStarted(UUID referralId, UUID consortiumId, HelpCategory helpCategory, LocalDate waitingSince)
            implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** Care began in the place (<i>plek bezet</i>). */
    record PlaceOccupied(UUID referralId, UUID consortiumId, HelpCategory helpCategory) implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** The place, reserved or occupied, or the wait for one, came to an end (<i>plek vrijgegeven</i>). */
    record PlaceReleased(UUID referralId, UUID consortiumId, HelpCategory helpCategory) implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** The family asked to wait: no place is offered until the wait is resumed (<i>wacht gepauzeerd</i>). */
    record WaitPaused(UUID referralId, UUID consortiumId, HelpCategory helpCategory) implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** A place can be offered again, and the wait goes on with its waiting date (<i>wacht hervat</i>). */
    record WaitResumed(UUID referralId, UUID consortiumId, HelpCategory helpCategory) implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /**
     * A reserved place stood too long without care and goes to the next; the wait is paused, its waiting date stays
     * (<i>reservering vervallen</i>).
     */
    record ReservationLapsed(UUID referralId, UUID consortiumId, HelpCategory helpCategory) implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** The consortium changed how soon help must begin, and with it the order (<i>urgentie gewijzigd</i>). */
    record UrgencyChanged(UUID referralId, UUID consortiumId, HelpCategory helpCategory, Urgency urgency)
            implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /**
     * When care is expected to begin has become known or has moved by more than a week (<i>verwachte start</i>).
     *
     * @param earliest in nine of ten cases care does not start before this day
     * @param median as often before as after
     * @param latest in nine of ten cases care does not start after this day
     */
    record ExpectedStartMoved(
            UUID referralId,
            UUID consortiumId,
            HelpCategory helpCategory,
            LocalDate earliest,
            LocalDate median,
            LocalDate latest)
            implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** The two spans of a wait, each with a norm of its own. */
    enum WaitingClock {
        REFERRAL_TO_INTAKE,
        INTAKE_TO_START
    }

    /**
     * A wait became longer than the norm, told once for each span (<i>norm overschreden</i>).
     *
     * @param dueOn last day within the norm
     */
    record NormBreached(
            UUID referralId, UUID consortiumId, HelpCategory helpCategory, WaitingClock clock, LocalDate dueOn)
            implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /**
     * The family and both consortia agreed: from now on the other consortium helps the youth (<i>overplaatsing</i>).
     *
     * @param waitingSince the waiting date, which goes along unchanged
     */
    record TransferAgreed(
            UUID referralId,
            UUID fromConsortiumId,
            UUID toConsortiumId,
            HelpCategory helpCategory,
            LocalDate waitingSince)
            implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(referralId);
        }
    }

    /** No member of the consortium offers the category any more (<i>zorgaanbod niet meer dekkend</i>). */
    record CoverageLost(UUID consortiumId, HelpCategory helpCategory, LocalDate since) implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(consortiumId);
        }
    }

    /** A member of the consortium offers the category again (<i>zorgaanbod weer dekkend</i>). */
    record CoverageRestored(UUID consortiumId, HelpCategory helpCategory, LocalDate since) implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(consortiumId);
        }
    }

    /**
     * The practitioners (<i>behandelaars</i>) of a consortium changed: all of them as they are now, without names.
     */
    record PractitionersChanged(UUID consortiumId, List<Practitioner> practitioners) implements ConsortiumEvent {
        @Override
        public String subject() {
            return Event.subject(consortiumId);
        }
    }

    /**
     * Somebody who gives help for a provider of the consortium.
     *
     * @param specialisms what the practitioner is trained for, such as CLUSTER_3
     * @param hoursPerWeek hours in which the practitioner can be at schools
     */
    record Practitioner(UUID practitionerId, UUID providerId, List<String> specialisms, int hoursPerWeek) {}
}
