package nl.jeugdhulp.consortium.socialmap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes the social map in the form of Open Referral HSDS 3.0, so that other maps can take it over. */
final class Hsds {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COUNTRY = "NL";
    private static final String PROVINCE = "Noord-Holland";

    private Hsds() {}

    /** One page with everything, as HSDS's own API gives pages. */
    static ObjectNode page(List<ObjectNode> contents) {
        ObjectNode page = JSON.objectNode();
        page.put("total_items", contents.size());
        page.put("total_pages", 1);
        page.put("page_number", 1);
        page.put("size", contents.size());
        page.put("first_page", true);
        page.put("last_page", true);
        page.put("empty", contents.isEmpty());
        page.putArray("contents").addAll(contents);
        return page;
    }

    static ObjectNode organization(PartnerView view) {
        PartnerDescription partner = view.partner();
        String id = view.id().toString();
        ObjectNode organization = JSON.objectNode();
        organization.put("id", id);
        organization.put("name", partner.name());
        organization.put("description", partner.description());
        put(organization, "email", partner.email());
        put(organization, "website", partner.website());
        if (partner.phone() != null) {
            organization.putArray("phones").add(phone(id, partner.phone()));
        }
        if (partner.address() != null) {
            organization.putArray("locations").add(location(id, partner.address()));
        }
        if (!partner.identifiers().isEmpty()) {
            ArrayNode identifiers = organization.putArray("organization_identifiers");
            partner.identifiers().forEach(identifier -> identifiers.add(identifier(id, identifier)));
        }
        return organization;
    }

    /** The services of an organisation, each with the organisation itself in it. */
    static List<ObjectNode> services(PartnerView view) {
        return view.partner().services().stream()
                .map(service -> service(view, service))
                .toList();
    }

    private static ObjectNode service(PartnerView view, PartnerDescription.Service offered) {
        ObjectNode service = JSON.objectNode();
        service.put("id", offered.id().toString());
        service.put("organization_id", view.id().toString());
        service.put("name", offered.name());
        put(service, "description", offered.description());
        service.put("status", offered.status().hsds());
        put(service, "eligibility_description", offered.eligibility());
        if (offered.minimumAge() != null) {
            service.put("minimum_age", offered.minimumAge());
        }
        if (offered.maximumAge() != null) {
            service.put("maximum_age", offered.maximumAge());
        }
        service.put("last_modified", view.changedAt().toString());
        service.set("organization", organization(view));
        return service;
    }

    private static JsonNode phone(String organizationId, String number) {
        return JSON.objectNode()
                .put("id", partId(organizationId, "phone"))
                .put("organization_id", organizationId)
                .put("number", number);
    }

    private static JsonNode location(String organizationId, PartnerDescription.Address at) {
        String locationId = partId(organizationId, "location");
        ObjectNode location = JSON.objectNode()
                .put("id", locationId)
                .put("location_type", "physical")
                .put("organization_id", organizationId);
        ObjectNode address = JSON.objectNode()
                .put("id", partId(organizationId, "address"))
                .put("location_id", locationId)
                .put("address_1", at.street() == null ? "" : at.street())
                .put("city", at.city() == null ? "" : at.city())
                .put("state_province", PROVINCE)
                .put("postal_code", at.postalCode() == null ? "" : at.postalCode())
                .put("country", COUNTRY)
                .put("address_type", "physical");
        location.putArray("addresses").add(address);
        return location;
    }

    private static JsonNode identifier(String organizationId, PartnerDescription.Identifier known) {
        ObjectNode identifier = JSON.objectNode()
                .put("id", partId(organizationId, known.scheme()))
                .put("organization_id", organizationId)
                .put("identifier_type", known.scheme())
                .put("identifier", known.identifier());
        return identifier.put("identifier_scheme", known.url() == null ? known.scheme() : known.url());
    }

    private static void put(ObjectNode object, String field, String value) {
        if (value != null) {
            object.put(field, value);
        }
    }

    /** HSDS wants an id for each part; it stays the same from export to export. */
    private static String partId(String organizationId, String part) {
        return UUID.nameUUIDFromBytes((organizationId + "/" + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
