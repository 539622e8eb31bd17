package nl.jeugdhulp.consortium.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The practitioners that an adopted match plan reserves, school by school. */
@Path("/v1/consortia/{consortiumId}")
@Tag(name = "Capacity", description = "Places and how they are used (capaciteit)")
@RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION})
class SchoolTeamResource {
    private final SchoolTeams teams;
    private final SchoolHours hours;
    private final Caller caller;

    SchoolTeamResource(SchoolTeams teams, SchoolHours hours, Caller caller) {
        this.teams = teams;
        this.hours = hours;
        this.caller = caller;
    }

    @GET
    @Path("/school-teams")
    @Operation(summary = "The schools for which the consortium keeps a team free (schoolteams)")
    public Page<SchoolTeamView> listSchoolTeams(
            @PathParam("consortiumId") UUID consortiumId,
            @QueryParam("date") @Parameter(description = "The day, today by default (peildatum)") LocalDate date,
            @Valid @BeanParam PageRequest page) {
        onlyOwn(consortiumId);
        return teams.page(consortiumId, Optional.ofNullable(date), page);
    }

    @GET
    @Path("/school-hours")
    @Operation(summary = "Hours of practitioners: there are, reserved for schools, free (uren voor scholen)")
    public SchoolHoursView getSchoolHours(@PathParam("consortiumId") UUID consortiumId) {
        onlyOwn(consortiumId);
        return hours.of(consortiumId);
    }

    private void onlyOwn(UUID consortiumId) {
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(consortiumId)) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }
}
