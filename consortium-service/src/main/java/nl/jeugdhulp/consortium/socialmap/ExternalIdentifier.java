package nl.jeugdhulp.consortium.socialmap;

import jakarta.persistence.Embeddable;

/** Under which identifier another map knows a chain partner. */
@Embeddable
class ExternalIdentifier {
    private String identifier;
    private String url;

    protected ExternalIdentifier() {}

    ExternalIdentifier(PartnerDescription.Identifier described) {
        this.identifier = described.identifier();
        this.url = described.url();
    }

    PartnerDescription.Identifier described(String scheme) {
        return new PartnerDescription.Identifier(scheme, identifier, url);
    }
}
