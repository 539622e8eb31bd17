package nl.jeugdhulp.referral.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.MunicipalityCode;
import org.hibernate.annotations.Immutable;

/** A consortium as consortium-service last told it; written by {@link KnownConsortia} only. */
@Entity
@Immutable
@Table(name = "known_consortium")
class KnownConsortium {
    @Id
    private UUID id;

    private String name;
    private String vision;

    @Column(name = "way_of_working")
    private String wayOfWorking;

    private String[] expertise;
    private String[] locations;
    private String[] municipalities;

    @Column(name = "contract_from")
    private LocalDate contractFrom;

    @Column(name = "contract_until")
    private LocalDate contractUntil;

    protected KnownConsortium() {}

    boolean isContracted(MunicipalityCode municipality, LocalDate day) {
        return Arrays.asList(municipalities).contains(municipality.value())
                && !day.isBefore(contractFrom)
                && (contractUntil == null || !day.isAfter(contractUntil));
    }

    ConsortiumFacts facts(KnownAvailability availability) {
        return new ConsortiumFacts(
                id,
                name,
                vision,
                wayOfWorking,
                List.of(expertise),
                List.of(locations),
                availability == null ? ConsortiumFacts.Availability.NOT_KNOWN : availability.facts());
    }

    UUID id() {
        return id;
    }
}
