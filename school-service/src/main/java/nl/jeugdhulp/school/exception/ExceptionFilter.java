package nl.jeugdhulp.school.exception;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which exceptions a list shows; what is absent means any. */
public class ExceptionFilter {
    @QueryParam("schoolId")
    @Parameter(description = "Only of this school (school)")
    SchoolId schoolId;

    @QueryParam("responsibleMunicipality")
    @Parameter(description = "Only of inhabitants of this municipality (verantwoordelijke gemeente)")
    MunicipalityCode responsibleMunicipality;

    @QueryParam("status")
    @Parameter(description = "Only with this status (status)")
    ExceptionStatus status;

    @QueryParam("overdue")
    @Parameter(description = "Only those whose present step is late (te laat)")
    boolean overdue;

    @QueryParam("changedSince")
    @Parameter(description = "Only changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    Filters on(Filters seen, LocalDate today) {
        return seen.and("schoolId = :schoolId", "schoolId", schoolId == null ? null : schoolId.value())
                .and(
                        "responsibleMunicipality = :residence",
                        "residence",
                        responsibleMunicipality == null ? null : responsibleMunicipality.value())
                .and("status = :status", "status", status)
                .and(
                        "id in (select e.id from ExceptionCase e join e.steps t"
                                + " where t.doneOn is null and t.dueOn < :today)",
                        "today",
                        overdue ? today : null)
                .and(
                        "changedAt >= :changedSince",
                        "changedSince",
                        changedSince == null ? null : changedSince.toInstant());
    }
}
