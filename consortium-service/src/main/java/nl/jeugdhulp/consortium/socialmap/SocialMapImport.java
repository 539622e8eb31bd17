package nl.jeugdhulp.consortium.socialmap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.jeugdhulp.consortium.socialmap.ImportView.Outcome;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Takes organisations over from another social map; a second import changes only what changed there. */
@ApplicationScoped
@Transactional
class SocialMapImport {
    private final PartnerRepository partners;
    private final Validator validator;
    private final ObjectMapper json;
    private final Clock clock;

    SocialMapImport(PartnerRepository partners, Validator validator, ObjectMapper json, Clock clock) {
        this.partners = partners;
        this.validator = validator;
        this.json = json;
        this.clock = clock;
    }

    /** @param page a page by HSDS, in JSON */
    ImportView take(String source, byte[] page) {
        return take(source, read(page));
    }

    private JsonNode read(byte[] page) {
        try {
            return json.readTree(page);
        } catch (IOException malformed) {
            throw PlatformProblem.MALFORMED_JSON.problem();
        }
    }

    private ImportView take(String source, JsonNode page) {
        HsdsReader reader = new HsdsReader(source);
        List<ImportView.Row> rows = new ArrayList<>();
        reader.read(page).forEach(read -> rows.add(take(source, read)));
        reader.rejected()
                .forEach(rejected ->
                        rows.add(new ImportView.Row(rejected.id(), null, Outcome.REJECTED, rejected.reason())));
        return ImportView.of(source, clock.instant(), rows);
    }

    private ImportView.Row take(String source, HsdsReader.Read read) {
        Set<ConstraintViolation<PartnerDescription>> faults = validator.validate(read.described());
        if (!faults.isEmpty()) {
            String reason = faults.stream()
                    .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
            return new ImportView.Row(read.foreignId(), null, Outcome.REJECTED, reason);
        }
        Optional<ChainPartner> known = partners.identifiedBy(source, read.foreignId());
        ChainPartner partner = known.orElseGet(() -> new ChainPartner(Ids.next()));
        Optional<PartnerDescription.Identifier> taken = read.described().identifiers().stream()
                .filter(identifier -> partners.identifiedBy(identifier.scheme(), identifier.identifier())
                        .filter(other -> !other.id().equals(partner.id()))
                        .isPresent())
                .findFirst();
        if (taken.isPresent()) {
            String reason = "another chain partner bears the identifier of "
                    + taken.get().scheme() + " already";
            return new ImportView.Row(read.foreignId(), null, Outcome.REJECTED, reason);
        }
        boolean changed = partner.describe(withLinks(read.described(), known));
        if (known.isEmpty()) {
            partners.persistAndFlush(partner);
            return new ImportView.Row(read.foreignId(), partner.id(), Outcome.CREATED, null);
        }
        return new ImportView.Row(read.foreignId(), partner.id(), changed ? Outcome.UPDATED : Outcome.UNCHANGED, null);
    }

    /** Links to further maps that were laid here stay, also when the imported map does not know them. */
    private static PartnerDescription withLinks(PartnerDescription imported, Optional<ChainPartner> known) {
        Map<String, PartnerDescription.Identifier> links = new LinkedHashMap<>();
        known.ifPresent(partner ->
                partner.description().identifiers().forEach(identifier -> links.put(identifier.scheme(), identifier)));
        imported.identifiers()
                .forEach(identifier -> links.merge(identifier.scheme(), identifier, SocialMapImport::kept));
        return new PartnerDescription(
                imported.name(),
                imported.description(),
                imported.website(),
                imported.email(),
                imported.phone(),
                imported.address(),
                imported.services(),
                List.copyOf(links.values()));
    }

    private static PartnerDescription.Identifier kept(
            PartnerDescription.Identifier before, PartnerDescription.Identifier imported) {
        return before.identifier().equals(imported.identifier()) ? before : imported;
    }
}
