package nl.jeugdhulp.events;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

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
     */
    record SchoolMatched(SchoolId schoolId, UUID consortiumId, UUID matchPlanId, LocalDate from)
            implements SchoolEvent {
        @Override
        public String subject() {
            return schoolId.value();
        }
    }
}
