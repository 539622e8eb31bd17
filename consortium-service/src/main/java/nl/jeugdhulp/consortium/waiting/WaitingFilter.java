package nl.jeugdhulp.consortium.waiting;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of those who wait are asked for; what is absent does not restrict. */
public class WaitingFilter {
    @QueryParam("helpCategory")
    @Parameter(description = "Only this category (hulpcategorie)")
    HelpCategory helpCategory;

    @QueryParam("toBeConfirmed")
    @Parameter(description = "Only those to be asked whether help is still wanted (navragen)")
    boolean toBeConfirmed;

    @QueryParam("changedSince")
    @Parameter(
            description = "Only who changed at or after this moment; who left the list shows in the placements"
                    + " (gewijzigd sinds)")
    OffsetDateTime changedSince;

    static WaitingFilter none() {
        return new WaitingFilter();
    }

    /** The conditions in SQL; their values are added to the parameters. */
    String condition(LocalDate lastWordBefore, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder();
        if (helpCategory != null) {
            condition.append(" AND help_category = :category");
            parameters.put("category", helpCategory.name());
        }
        if (toBeConfirmed) {
            condition.append(" AND coalesce(confirmed_on, waiting_since) < :lastWordBefore");
            parameters.put("lastWordBefore", lastWordBefore);
        }
        if (changedSince != null) {
            condition.append(" AND changed_at >= :changedSince");
            parameters.put("changedSince", changedSince.toInstant());
        }
        return condition.toString();
    }
}
