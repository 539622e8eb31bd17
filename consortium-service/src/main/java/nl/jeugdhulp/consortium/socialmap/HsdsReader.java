package nl.jeugdhulp.consortium.socialmap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a list of organisations or services in the form of Open Referral HSDS 3.0. Fields that this map does not keep are
 * passed over; people's names are never taken.
 */
final class HsdsReader {
    private final String source;
    private final Map<String, JsonNode> organizations = new LinkedHashMap<>();
    private final Map<String, Map<UUID, PartnerDescription.Service>> services = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /** @param source name of the other map, under which its identifiers are kept */
    HsdsReader(String source) {
        this.source = source;
    }

    /** An item that is not as HSDS asks, with the reason. */
    record Rejected(String id, String reason) {}

    /** An organisation of the other map. */
    record Read(String foreignId, PartnerDescription described) {}

    List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    /** @param page a page of HSDS's API: the items stand in {@code contents} */
    List<Read> read(JsonNode page) {
        if (!page.path("contents").isArray()) {
            throw SocialMapProblem.NOT_HSDS.problem();
        }
        page.path("contents").forEach(this::take);
        List<Read> found = new ArrayList<>();
        organizations.forEach((id, organization) ->
                described(id, organization).ifPresent(described -> found.add(new Read(id, described))));
        services.keySet().stream()
                .filter(id -> !organizations.containsKey(id))
                .forEach(id -> rejected.add(new Rejected(id, "services of an organization that is not in the list")));
        return found;
    }

    private void take(JsonNode item) {
        boolean service = item.has("status") || item.has("organization") || item.has("organization_id");
        if (service) {
            takeService(item);
        } else {
            takeOrganization(item);
        }
    }

    private void takeOrganization(JsonNode organization) {
        String id = text(organization, "id");
        if (id == null) {
            rejected.add(new Rejected(null, "an organization without id"));
        } else {
            organizations.put(id, organization);
        }
    }

    private void takeService(JsonNode service) {
        String id = text(service, "id");
        JsonNode organization = service.path("organization");
        String organizationId = organization.isObject() ? text(organization, "id") : text(service, "organization_id");
        Optional<ServiceStatus> status = ServiceStatus.ofHsds(text(service, "status"));
        if (id == null || organizationId == null || text(service, "name") == null || status.isEmpty()) {
            rejected.add(new Rejected(id, "a service needs id, name, status and its organization"));
            return;
        }
        if (organization.isObject()) {
            organizations.putIfAbsent(organizationId, organization);
        }
        PartnerDescription.Service offered = new PartnerDescription.Service(
                own(id),
                text(service, "name"),
                text(service, "description"),
                status.get(),
                text(service, "eligibility_description"),
                age(service, "minimum_age"),
                age(service, "maximum_age"));
        services.computeIfAbsent(organizationId, none -> new LinkedHashMap<>()).put(offered.id(), offered);
    }

    private Optional<PartnerDescription> described(String id, JsonNode organization) {
        String name = text(organization, "name");
        String description = text(organization, "description");
        if (name == null || description == null) {
            rejected.add(new Rejected(id, "an organization needs id, name and description"));
            return Optional.empty();
        }
        return Optional.of(new PartnerDescription(
                name,
                description,
                text(organization, "website"),
                text(organization, "email"),
                text(organization.path("phones").path(0), "number"),
                address(organization.path("locations").path(0).path("addresses").path(0)),
                List.copyOf(services.getOrDefault(id, Map.of()).values()),
                identifiers(id, organization)));
    }

    private static PartnerDescription.Address address(JsonNode address) {
        return address instanceof ObjectNode
                ? new PartnerDescription.Address(
                        text(address, "address_1"), text(address, "postal_code"), text(address, "city"))
                : null;
    }

    /** How the other map knows it, and how that map says that further ones do. */
    private List<PartnerDescription.Identifier> identifiers(String id, JsonNode organization) {
        Map<String, PartnerDescription.Identifier> known = new LinkedHashMap<>();
        known.put(source, new PartnerDescription.Identifier(source, id, null));
        organization.path("organization_identifiers").forEach(identifier -> {
            String scheme = text(identifier, "identifier_type");
            String value = text(identifier, "identifier");
            if (scheme != null && value != null) {
                known.putIfAbsent(scheme, new PartnerDescription.Identifier(scheme, value, null));
            }
        });
        return List.copyOf(known.values());
    }

    /** The same foreign service gets the same id each time it is read. */
    private UUID own(String foreignId) {
        return UUID.nameUUIDFromBytes((source + "/" + foreignId).getBytes(StandardCharsets.UTF_8));
    }

    private static Integer age(JsonNode service, String field) {
        JsonNode age = service.path(field);
        return age.isNumber() ? Integer.valueOf(age.intValue()) : null;
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
