package nl.jeugdhulp.consortium.practitioner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.values.Period;

/** Somebody who gives help for a provider of a consortium. */
@Entity
class Practitioner implements Aggregate {
    @Id
    private UUID id;

    private UUID consortiumId;
    private UUID providerId;
    private String name;
    private List<String> specialisms;
    private int hoursPerWeek;
    private LocalDate activeFrom;
    private LocalDate activeUntil;
    private boolean told;

    @Version
    private long version;

    protected Practitioner() {}

    Practitioner(UUID id, UUID consortiumId) {
        this.id = id;
        this.consortiumId = consortiumId;
    }

    void change(PractitionerRequest request) {
        providerId = request.providerId();
        name = request.name();
        specialisms = request.specialisms().stream().distinct().sorted().toList();
        hoursPerWeek = request.hoursPerWeek();
        activeFrom = request.active().from();
        activeUntil = request.active().until();
    }

    /** Whether it is so already, so that there is nothing to tell. */
    boolean is(PractitionerRequest request) {
        return providerId.equals(request.providerId())
                && name.equals(request.name())
                && specialisms.equals(
                        request.specialisms().stream().distinct().sorted().toList())
                && hoursPerWeek == request.hoursPerWeek()
                && active().equals(request.active());
    }

    /** Whether others were last told otherwise than it is on that day. */
    boolean isNewsOn(LocalDate day) {
        return told != active().contains(day);
    }

    /** Others are told now who works there on that day. */
    void toldOn(LocalDate day) {
        told = active().contains(day);
    }

    /** What others may know: no name. */
    ConsortiumEvent.Practitioner forOthers() {
        return new ConsortiumEvent.Practitioner(id, providerId, List.copyOf(specialisms), hoursPerWeek);
    }

    UUID id() {
        return id;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID providerId() {
        return providerId;
    }

    String name() {
        return name;
    }

    List<String> specialisms() {
        return List.copyOf(specialisms);
    }

    int hoursPerWeek() {
        return hoursPerWeek;
    }

    Period active() {
        return new Period(activeFrom, activeUntil);
    }

    @Override
    public long version() {
        return version;
    }
}
