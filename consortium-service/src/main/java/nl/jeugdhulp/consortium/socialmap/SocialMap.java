package nl.jeugdhulp.consortium.socialmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** The map of who else helps in the region. */
@ApplicationScoped
@Transactional
class SocialMap {
    private static final UUID LOWEST = new UUID(0, 0);

    private final PartnerRepository partners;

    SocialMap(PartnerRepository partners) {
        this.partners = partners;
    }

    /** A chain partner with its version. */
    record Answer(PartnerView view, long version, boolean created) {}

    /** Puts an organisation on the map or describes it anew. */
    Answer put(UUID id, PartnerDescription described, String ifMatch) {
        ChainPartner known = partners.findById(id);
        if (known != null) {
            IfMatch.required(ifMatch).check(known);
        }
        described.identifiers().forEach(identifier -> requireFree(id, identifier));
        ChainPartner partner = known == null ? new ChainPartner(id) : known;
        partner.describe(described);
        partners.persistAndFlush(partner);
        return new Answer(PartnerView.of(partner), partner.version(), known == null);
    }

    private void requireFree(UUID id, PartnerDescription.Identifier identifier) {
        partners.identifiedBy(identifier.scheme(), identifier.identifier())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw SocialMapProblem.IDENTIFIER_TAKEN.problem("scheme", identifier.scheme());
                });
    }

    Answer get(UUID id) {
        ChainPartner partner = partners.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        return new Answer(PartnerView.of(partner), partner.version(), false);
    }

    Page<PartnerView> list(Instant changedSince, PageRequest request) {
        List<ChainPartner> found =
                partners.page(changedSince, request.after().map(Cursor::uuid).orElse(LOWEST), request.limit() + 1);
        Page<PartnerView> page =
                Page.of(found, request, partner -> Cursor.of(partner.id())).map(PartnerView::of);
        return request.count() ? page.withTotal(partners.count("changedAt >= ?1", changedSince)) : page;
    }

    /** Everybody on the map, in the order of their ids. */
    List<PartnerView> all() {
        return partners.all().stream().map(PartnerView::of).toList();
    }
}
