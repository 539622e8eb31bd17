package nl.jeugdhulp.school.deploymentcap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.SchoolYear;

/** The region's cap of a school year, in steps by the number of pupils (<i>staffel</i>). */
@Entity
@Table(name = "deployment_cap")
class DeploymentCap implements Aggregate {
    @Id
    private Integer startYear;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deployment_cap_step", joinColumns = @JoinColumn(name = "start_year"))
    private List<CapStep> steps = new ArrayList<>();

    private int revision;

    @Version
    private long version;

    protected DeploymentCap() {}

    DeploymentCap(SchoolYear year, List<CapStep> steps) {
        this.startYear = year.startYear();
        take(steps);
    }

    void replace(List<CapStep> wanted) {
        take(wanted);
        // Its own column changes too, so that the version counts every change of the steps.
        revision++;
    }

    private void take(List<CapStep> wanted) {
        List<Integer> from = wanted.stream().map(CapStep::pupilsFrom).toList();
        if (!from.contains(0) || from.stream().distinct().count() != from.size()) {
            throw CapProblem.CAP_STEPS_INVALID.problem();
        }
        steps.clear();
        steps.addAll(wanted);
    }

    SchoolYear schoolYear() {
        return new SchoolYear(startYear);
    }

    List<CapStep> steps() {
        return steps.stream().sorted(Comparator.comparing(CapStep::pupilsFrom)).toList();
    }

    int revision() {
        return revision;
    }

    @Override
    public long version() {
        return version;
    }
}
