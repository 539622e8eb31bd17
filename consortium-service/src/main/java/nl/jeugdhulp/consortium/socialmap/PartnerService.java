package nl.jeugdhulp.consortium.socialmap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Something that a chain partner offers; replaced as a whole, never changed. */
@Embeddable
class PartnerService {
    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private ServiceStatus status;

    private String eligibility;
    private Integer minimumAge;
    private Integer maximumAge;

    protected PartnerService() {}

    PartnerService(PartnerDescription.Service described) {
        this.name = described.name();
        this.description = described.description();
        this.status = described.status();
        this.eligibility = described.eligibility();
        this.minimumAge = described.minimumAge();
        this.maximumAge = described.maximumAge();
    }

    PartnerDescription.Service described(UUID id) {
        return new PartnerDescription.Service(id, name, description, status, eligibility, minimumAge, maximumAge);
    }
}
