package nl.jeugdhulp.school.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

/** An establishment of a school (<i>vestiging</i>), as the import and the people of the region describe it. */
@Entity
@Table(name = "school")
class School implements Aggregate {
    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private SchoolKind kind;

    private boolean kindByPeople;
    private Integer cluster;
    private String municipality;
    private String board;
    private String educationPartnership;

    @Embedded
    private Place place;

    private String cjgCoachId;

    @ElementCollection
    @CollectionTable(name = "school_core_team", joinColumns = @JoinColumn(name = "school_id"))
    @OrderColumn(name = "position")
    private List<CoreTeamMember> coreTeam = new ArrayList<>();

    private List<UUID> preferredConsortia = List.of();
    private List<UUID> unwantedConsortia = List.of();
    private LocalDate closedOn;

    @Column(name = "successor_id")
    private String successorId;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "match_plan_id")
    private UUID matchPlanId;

    private LocalDate matchedFrom;
    private Instant changedAt;

    @Version
    private long version;

    protected School() {}

    School(SchoolId id, SchoolParticulars particulars, Instant now) {
        this.id = id.value();
        take(particulars, now);
    }

    /** Takes over what the region says of the school; its kind is then no longer changed by an import. */
    SchoolChanged describe(SchoolParticulars particulars, Instant now) {
        take(particulars, now);
        return event();
    }

    private void take(SchoolParticulars particulars, Instant now) {
        if (particulars.cluster() != null && !particulars.kind().special()) {
            throw SchoolProblem.CLUSTER_NEEDS_SPECIAL_EDUCATION.problem("schoolId", id, "kind", particulars.kind());
        }
        name = particulars.name().strip();
        kind = particulars.kind();
        kindByPeople = true;
        cluster = particulars.cluster();
        municipality = particulars.municipality().value();
        board = particulars.board();
        educationPartnership = particulars.educationPartnership();
        place = particulars.place() == null ? Place.UNKNOWN : particulars.place();
        cjgCoachId = particulars.cjgCoachId();
        coreTeam.clear();
        if (particulars.coreTeam() != null) {
            coreTeam.addAll(particulars.coreTeam());
        }
        changedAt = now;
    }

    /** A school that an import met for the first time. */
    static School imported(SchoolId id, ImportedSchool found, Instant now) {
        School school = new School();
        school.id = id.value();
        school.kind = SchoolKind.UNKNOWN;
        school.place = Place.UNKNOWN;
        school.update(found, now);
        return school;
    }

    /** Takes over what a file says where it says anything, and tells whether that changed anything. */
    boolean update(ImportedSchool found, Instant now) {
        // A place of which nothing is known is read back from the database as none at all.
        place = Optional.ofNullable(place).orElse(Place.UNKNOWN);
        List<Object> before = describedByFiles();
        name = found.name();
        municipality = found.municipality().value();
        if (found.kind() != null && !kindByPeople) {
            kind = found.kind();
            cluster = found.cluster() == null && kind.special() ? cluster : found.cluster();
        }
        board = found.board() == null ? board : found.board();
        if (found.educationPartnership() != null && !kindByPeople) {
            educationPartnership = found.educationPartnership();
        }
        place = place.updatedBy(found.place());
        if (closedOn == null) {
            closedOn = found.closedOn();
        }
        boolean changed = !before.equals(describedByFiles());
        if (changed) {
            changedAt = now;
        }
        return changed;
    }

    private List<Object> describedByFiles() {
        List<Object> described = new ArrayList<>();
        described.add(name);
        described.add(municipality);
        described.add(kind);
        described.add(cluster);
        described.add(board);
        described.add(educationPartnership);
        described.add(place);
        described.add(closedOn);
        return described;
    }

    /** The consortia that the school would like to work with, most wanted first, and those that it would rather not. */
    void wish(List<UUID> preferred, List<UUID> unwanted, Instant now) {
        preferredConsortia = List.copyOf(preferred);
        unwantedConsortia = List.copyOf(unwanted);
        changedAt = now;
    }

    /**
     * Closes the school; its history stays, under its successor's name where it merged. Of a school that a file closed, for
     * want of pupils, people may still say into which it merged.
     */
    SchoolChanged close(LocalDate day, School successor, Instant now) {
        if (closedOn != null && (successorId != null || successor == null)) {
            throw SchoolProblem.SCHOOL_ALREADY_CLOSED.problem("schoolId", id, "closedOn", closedOn);
        }
        if (successor != null && (successor.closedOn != null || Objects.equals(successor.id, id))) {
            throw SchoolProblem.SUCCESSOR_UNKNOWN.problem("successorId", successor.id);
        }
        closedOn = day;
        successorId = successor == null ? null : successor.id;
        changedAt = now;
        return event();
    }

    /** An adopted plan gives the school to this consortium; help that runs goes on with whoever gives it. */
    SchoolMatched match(SchoolRegister.Match match, UUID plan, LocalDate from, Instant now) {
        consortiumId = match.consortiumId();
        matchPlanId = plan;
        matchedFrom = from;
        changedAt = now;
        return new SchoolMatched(
                new SchoolId(id),
                consortiumId,
                plan,
                from,
                match.hoursPerWeek(),
                match.practitionerIds().isEmpty() ? null : match.practitionerIds());
    }

    SchoolChanged event() {
        return new SchoolChanged(
                new SchoolId(id), name, new MunicipalityCode(municipality), cjgCoachId, closedOn != null);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    SchoolKind kind() {
        return kind;
    }

    Integer cluster() {
        return cluster;
    }

    String municipality() {
        return municipality;
    }

    String board() {
        return board;
    }

    String educationPartnership() {
        return educationPartnership;
    }

    Place place() {
        return place;
    }

    String cjgCoachId() {
        return cjgCoachId;
    }

    List<CoreTeamMember> coreTeam() {
        return List.copyOf(coreTeam);
    }

    List<UUID> preferredConsortia() {
        return preferredConsortia;
    }

    List<UUID> unwantedConsortia() {
        return unwantedConsortia;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    String successorId() {
        return successorId;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID matchPlanId() {
        return matchPlanId;
    }

    LocalDate matchedFrom() {
        return matchedFrom;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
