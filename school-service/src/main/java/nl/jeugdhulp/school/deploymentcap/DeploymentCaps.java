package nl.jeugdhulp.school.deploymentcap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.school.agreement.AgreementAccess;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.school.agreement.Listing;
import nl.jeugdhulp.school.agreement.MatchedSchool;
import nl.jeugdhulp.school.agreement.MatchedSchools;
import nl.jeugdhulp.school.registry.SchoolRegister.Facts;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many dayparts a school can get in a school year: by the region's steps, or by an override with its reason. */
@ApplicationScoped
@Transactional
public class DeploymentCaps {
    private final DeploymentCapRepository caps;
    private final CapOverrideRepository overrides;
    private final MatchedSchools matched;
    private final AgreementAccess access;
    private final Caller caller;
    private final List<CapStep> defaults;
    private final Clock clock;

    DeploymentCaps(
            DeploymentCapRepository caps,
            CapOverrideRepository overrides,
            MatchedSchools matched,
            AgreementAccess access,
            Caller caller,
            @ConfigProperty(name = "school.deployment.cap") String defaults,
            Clock clock) {
        this.caps = caps;
        this.overrides = overrides;
        this.matched = matched;
        this.access = access;
        this.caller = caller;
        this.defaults =
                Arrays.stream(defaults.split(",", -1)).map(CapStep::parse).toList();
        this.clock = clock;
    }

    /** The cap of a school for a deployment on these days. */
    public int of(Facts school, SchoolYear year, Period days) {
        return overrides
                .newest(school.id(), year, days)
                .map(CapOverride::dayparts)
                .orElseGet(() -> CapStep.cap(steps(year), school.pupils()));
    }

    /** The region's own steps of the year, else of the latest year before, else the default. */
    private List<CapStep> steps(SchoolYear year) {
        return caps.latest(year).map(DeploymentCap::steps).orElse(defaults);
    }

    CapApi.CapView get(SchoolYear year) {
        return CapApi.CapView.of(year, caps.latest(year), defaults);
    }

    /** Replaces the steps of a year; a year without steps of its own needs no If-Match. */
    CapApi.CapView put(SchoolYear year, CapApi.Steps steps, String ifMatch) {
        Optional<DeploymentCap> own = caps.findByIdOptional(year.startYear());
        if (own.isPresent()) {
            IfMatch.required(ifMatch).check(own.get());
            own.get().replace(steps.steps());
        } else {
            caps.persist(new DeploymentCap(year, steps.steps()));
        }
        caps.flush();
        return get(year);
    }

    /** Sets another cap for one school: by the region, or by the consortium with which it works today. */
    CapApi.OverrideView override(CapApi.NewOverride wanted) {
        LocalDate today = LocalDate.now(clock);
        CapOverride made = new CapOverride(Ids.next(), wanted, caller.id(), today, clock.instant());
        MatchedSchool school = matched.hold(wanted.schoolId(), new Period(today, today));
        school.mustBeOpen();
        if (caller.is(Role.REGION)) {
            made.concerns(school.onFirstDay().orElse(null));
        } else {
            UUID own = caller.consortiumId();
            school.mustWorkWith(own);
            made.concerns(own);
        }
        overrides.persistAndFlush(made);
        return CapApi.OverrideView.of(made);
    }

    Page<CapApi.OverrideView> overrides(SchoolId school, PageRequest request) {
        Filters filters = access.seen().and("schoolId = :schoolId", "schoolId", school == null ? null : school.value());
        return Listing.page(overrides, filters, request, CapOverride::id).map(CapApi.OverrideView::of);
    }
}
