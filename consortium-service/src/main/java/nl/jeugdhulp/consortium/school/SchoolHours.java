package nl.jeugdhulp.consortium.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.practitioner.PractitionerService;

/** Sets the hours that a match plan reserves beside the hours that there are. */
@ApplicationScoped
@Transactional
class SchoolHours {
    private final SchoolTeams teams;
    private final PractitionerService practitioners;

    SchoolHours(SchoolTeams teams, PractitionerService practitioners) {
        this.teams = teams;
        this.practitioners = practitioners;
    }

    SchoolHoursView of(UUID consortiumId) {
        PractitionerService.Hours hours = practitioners.hours(consortiumId);
        List<SchoolTeamView> schools = teams.of(consortiumId);
        int reserved = schools.stream()
                .mapToInt(team -> team.hoursPerWeek() == null ? 0 : team.hoursPerWeek())
                .sum();
        long gone = schools.stream()
                .flatMap(team -> team.practitionerIds().stream())
                .distinct()
                .filter(id -> !hours.practitionerIds().contains(id))
                .count();
        return new SchoolHoursView(
                hours.practitionerIds().size(),
                hours.perWeek(),
                reserved,
                Math.max(0, hours.perWeek() - reserved),
                Math.max(0, reserved - hours.perWeek()),
                schools.size(),
                Math.toIntExact(gone));
    }
}
