package nl.jeugdhulp.consortium.waitingtime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report that each consortium owes the health authority every quarter. */
@Path("/v1/consortia/{consortiumId}/quarterly-form")
@Tag(name = "Waiting times", description = "Public figures (wachttijden)")
@RolesAllowed({Role.CONSORTIUM, Role.REGION})
class QuarterlyFormResource {
    private static final int DAYS_A_WEEK = 7;

    private final WaitingTimes times;
    private final Caller caller;
    private final Clock clock;

    QuarterlyFormResource(WaitingTimes times, Caller caller, Clock clock) {
        this.times = times;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "This quarter's report by Regeling Jeugdwet 8g (kwartaalopgave wachttijden)")
    public QuarterlyFormView getQuarterlyForm(@PathParam("consortiumId") UUID consortiumId) {
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(consortiumId)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        LocalDate today = LocalDate.now(clock);
        String quarter = today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
        Map<HelpCategory, WaitingTimeView> rows =
                times.get(Optional.empty(), Optional.of(consortiumId), Optional.empty()).items().stream()
                        .filter(row -> row.quarter().equals(quarter))
                        .collect(Collectors.toMap(WaitingTimeView::helpCategory, Function.identity()));
        List<QuarterlyFormView.Line> lines = Arrays.stream(HelpCategory.values())
                .map(category -> line(category, Optional.ofNullable(rows.get(category))))
                .toList();
        return new QuarterlyFormView(consortiumId, quarter, today, WaitingTimes.DEFINITION_VERSION, lines);
    }

    private static QuarterlyFormView.Line line(HelpCategory category, Optional<WaitingTimeView> row) {
        Integer days = row.map(QuarterlyFormResource::estimatedDays).orElse(null);
        Long waiting = row.isEmpty() ? Long.valueOf(0) : row.get().waitingGross();
        boolean hidden =
                row.isPresent() && row.get().waitingGross() == null && row.get().suppressed();
        return new QuarterlyFormView.Line(
                category.code(),
                days == null ? null : Math.ceilDiv(days, DAYS_A_WEEK),
                hidden ? null : waiting,
                hidden);
    }

    private static Integer estimatedDays(WaitingTimeView row) {
        return row.expectedDaysLow() == null
                ? row.medianDays()
                : Integer.valueOf((row.expectedDaysLow() + row.expectedDaysHigh()) / 2);
    }
}
