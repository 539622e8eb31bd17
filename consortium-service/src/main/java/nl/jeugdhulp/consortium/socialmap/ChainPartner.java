package nl.jeugdhulp.consortium.socialmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.paging.ChangedAt;

/** An organisation beside the consortia that helps families in the region, as the social map shows it. */
@Entity
class ChainPartner implements Aggregate {
    @Id
    private UUID id;

    private String name;
    private String description;
    private String website;
    private String email;
    private String phone;
    private String street;
    private String postalCode;
    private String city;

    @ChangedAt
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "chain_partner_service", joinColumns = @JoinColumn(name = "partner_id"))
    @MapKeyColumn(name = "service_id")
    private Map<UUID, PartnerService> services = new HashMap<>();

    /** Under which identifier each other map knows the organisation. */
    @ElementCollection
    @CollectionTable(name = "chain_partner_identifier", joinColumns = @JoinColumn(name = "partner_id"))
    @MapKeyColumn(name = "scheme")
    private Map<String, ExternalIdentifier> identifiers = new HashMap<>();

    @Version
    private long version;

    protected ChainPartner() {}

    ChainPartner(UUID id) {
        this.id = id;
    }

    /** Says anew what the organisation is and offers; false when that is what was known. */
    boolean describe(PartnerDescription described) {
        if (described.equals(description())) {
            return false;
        }
        name = described.name();
        description = described.description();
        website = described.website();
        email = described.email();
        phone = described.phone();
        street = described.address() == null ? null : described.address().street();
        postalCode = described.address() == null ? null : described.address().postalCode();
        city = described.address() == null ? null : described.address().city();
        Map<UUID, PartnerService> offered = described.services().stream()
                .collect(Collectors.toMap(PartnerDescription.Service::id, PartnerService::new));
        services.keySet().retainAll(offered.keySet());
        services.putAll(offered);
        Map<String, ExternalIdentifier> known = described.identifiers().stream()
                .collect(Collectors.toMap(PartnerDescription.Identifier::scheme, ExternalIdentifier::new));
        identifiers.keySet().retainAll(known.keySet());
        identifiers.putAll(known);
        // Services and identifiers alone would set no new time.
        changedAt = null;
        return true;
    }

    /** The whole of it as it is known, in a fixed order. */
    final PartnerDescription description() {
        List<PartnerDescription.Service> offered = new TreeMap<>(services)
                .entrySet().stream()
                        .map(service -> service.getValue().described(service.getKey()))
                        .toList();
        List<PartnerDescription.Identifier> known = new TreeMap<>(identifiers)
                .entrySet().stream()
                        .map(identifier -> identifier.getValue().described(identifier.getKey()))
                        .toList();
        boolean placed = street != null || postalCode != null || city != null;
        return new PartnerDescription(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(description, ""),
                website,
                email,
                phone,
                placed ? new PartnerDescription.Address(street, postalCode, city) : null,
                offered,
                known);
    }

    UUID id() {
        return id;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public long version() {
        return version;
    }
}
