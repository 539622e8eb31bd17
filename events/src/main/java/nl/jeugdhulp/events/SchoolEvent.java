package nl.jeugdhulp.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

/** What school-service tells: the schools, and which consortium each works with. */
public sealed interface SchoolEvent extends Event {

    /**
     * A school was registered or its particulars changed: what other services need of it, as it is now.
     *
     * @param cjgCoachId the CJG coach of the school, to whom its help questions go, or null while none is named
     */
    record SchoolChanged(
            SchoolId schoolId,
            String name,
            MunicipalityCode municipality,
            @MayBeAbsent String cjgCoachId,
            boolean closed)
            implements SchoolEvent {
        @Override
        public String subject() {
            return schoolId.value();
        }
    }

    /**
     * An adopted match plan gives this school to a consortium (<i>school gekoppeld</i>).
     *
     * @param from first day on which the school works with the consortium
     * @param hoursPerWeek hours of practitioners that the plan gives the school each week, or null when it counts none
     * @param practitionerIds the school's small team, or null while the plan names nobody
     */
    record SchoolMatched(
            SchoolId schoolId,
            UUID consortiumId,
            UUID matchPlanId,
            LocalDate from,
            @MayBeAbsent Integer hoursPerWeek,
            @MayBeAbsent List<UUID> practitionerIds)
            implements SchoolEvent {
        @Override
        public String subject() {
            return schoolId.value();
        }
    }

    /** What an agreement at a school takes from the lump sum of one calendar year (<i>oormerk</i>). */
    record Earmark(int year, Money amount) {}

    /**
     * Practitioners of the school's consortium will be at the school for so many dayparts (<i>collectieve inzet afgesproken</i>).
     *
     * @param schoolYear the school year in which the dayparts are given
     * @param earmarks at most one for each calendar year that the school year touches
     */
    record CollectiveDeploymentAgreed(
            UUID deploymentId,
            SchoolId schoolId,
            UUID consortiumId,
            SchoolYear schoolYear,
            int dayparts,
            List<Earmark> earmarks)
            implements SchoolEvent {
        @Override
        public String subject() {
            return Event.subject(deploymentId);
        }
    }

    /**
     * A collective deployment ended, early or with its school year (<i>collectieve inzet beëindigd</i>): what was not used is free again.
     *
     * @param endedOn last day of it
     */
    record CollectiveDeploymentEnded(UUID deploymentId, SchoolId schoolId, UUID consortiumId, LocalDate endedOn)
            implements SchoolEvent {
        @Override
        public String subject() {
            return Event.subject(deploymentId);
        }
    }

    /**
     * A special class in a regular school was agreed and has its funding (<i>onderwijs-zorgarrangement gestart</i>).
     *
     * @param period first and last day of the class
     */
    record ArrangementOpened(
            UUID arrangementId, SchoolId schoolId, UUID consortiumId, Period period, List<Earmark> earmarks)
            implements SchoolEvent {
        @Override
        public String subject() {
            return Event.subject(arrangementId);
        }
    }

    /**
     * The special class ended (<i>onderwijs-zorgarrangement beëindigd</i>).
     *
     * @param endedOn last day of it
     */
    record ArrangementEnded(UUID arrangementId, SchoolId schoolId, UUID consortiumId, LocalDate endedOn)
            implements SchoolEvent {
        @Override
        public String subject() {
            return Event.subject(arrangementId);
        }
    }

    /**
     * Somebody who goes to school in the region but lives outside it needs help (<i>uitzondering geopend</i>).
     *
     * @param responsibleMunicipality the municipality of residence, which decides and pays
     */
    record ExceptionOpened(UUID exceptionId, SchoolId schoolId, MunicipalityCode responsibleMunicipality)
            implements SchoolEvent {
        @Override
        public String subject() {
            return Event.subject(exceptionId);
        }
    }

    /**
     * The municipality of residence agreed (<i>uitzondering toegekend</i>): a referral may rest on this exception.
     *
     * @param validity the days on which it counts
     */
    record ExceptionGranted(
            UUID exceptionId, SchoolId schoolId, MunicipalityCode responsibleMunicipality, Period validity)
            implements SchoolEvent {
        @Override
        public String subject() {
            return Event.subject(exceptionId);
        }
    }

    /**
     * An exception was refused, withdrawn, has expired or was settled (<i>uitzondering gesloten</i>): nothing new may rest on it.
     */
    record ExceptionClosed(UUID exceptionId, SchoolId schoolId, LocalDate closedOn) implements SchoolEvent {
        @Override
        public String subject() {
            return Event.subject(exceptionId);
        }
    }
}
