package nl.jeugdhulp.platform.problem;

/** The refusals that are the same in each service. */
public enum PlatformProblem implements ProblemType {
    INVALID_INPUT(
            400,
            "Ongeldige invoer",
            "Invalid input",
            "De aanvraag voldoet niet aan de beschrijving; 'errors' noemt elke fout.",
            "The request is not as described; 'errors' names each fault."),
    MALFORMED_JSON(
            400,
            "Geen geldige JSON",
            "Malformed JSON",
            "De inhoud van de aanvraag is geen geldige JSON.",
            "The body of the request is not valid JSON."),
    BAD_REQUEST(
            400,
            "Ongeldige aanvraag",
            "Bad request",
            "De aanvraag kan zo niet worden verwerkt.",
            "The request cannot be processed as it is."),
    INVALID_CURSOR(
            400,
            "Ongeldige cursor",
            "Invalid cursor",
            "De cursor komt niet van deze lijst; begin zonder cursor.",
            "The cursor is not of this list; begin without one."),
    IDEMPOTENCY_KEY_REUSED(
            400,
            "Idempotency-Key al gebruikt",
            "Idempotency-Key used before",
            "Deze Idempotency-Key hoort bij een andere aanvraag; gebruik een nieuwe.",
            "This Idempotency-Key belongs to another request; use a new one."),
    UNAUTHENTICATED(
            401,
            "Niet aangemeld",
            "Not authenticated",
            "Er is geen geldig token meegestuurd.",
            "No valid token came with the request."),
    FORBIDDEN(
            403,
            "Geen recht",
            "Forbidden",
            "Uw rol geeft geen recht op deze handeling.",
            "Your role gives no right to this operation."),
    NOT_FOUND(
            404,
            "Niet gevonden",
            "Not found",
            "Wat u zoekt bestaat niet, of niet voor u.",
            "What you ask for does not exist, or not for you."),
    METHOD_NOT_ALLOWED(
            405,
            "Methode niet toegestaan",
            "Method not allowed",
            "Dit adres kent deze methode niet; de header Allow noemt welke wel.",
            "This address has no such method; the Allow header names those it has."),
    NOT_ACCEPTABLE(
            406,
            "Geen passend formaat",
            "Not acceptable",
            "Dit antwoord bestaat niet in het gevraagde formaat.",
            "This answer does not exist in the format asked for."),
    IDEMPOTENT_REQUEST_UNDER_WAY(
            409,
            "Aanvraag loopt nog",
            "Request under way",
            "De eerste aanvraag met deze Idempotency-Key loopt nog; probeer het zo weer.",
            "The first request with this Idempotency-Key is still under way; try again shortly."),
    CONCURRENT_CHANGE(
            409,
            "Gelijktijdige wijziging",
            "Concurrent change",
            "Iemand anders wijzigde dit op hetzelfde moment; lees het opnieuw en probeer het weer.",
            "Somebody else changed this at the same moment; read it again and retry."),
    PRECONDITION_FAILED(
            412,
            "Verouderde versie",
            "Stale version",
            "Wat u wilt wijzigen is inmiddels gewijzigd; lees het opnieuw.",
            "What you want to change has changed meanwhile; read it again."),
    PAYLOAD_TOO_LARGE(
            413,
            "Aanvraag te groot",
            "Request too large",
            "De inhoud van de aanvraag is te groot.",
            "The body of the request is too large."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Mediatype niet ondersteund",
            "Unsupported media type",
            "Dit adres neemt de inhoud niet in dit formaat aan.",
            "This address does not take a body in this format."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match ontbreekt",
            "If-Match required",
            "Stuur in If-Match de ETag mee van wat u wilt wijzigen.",
            "Send in If-Match the ETag of what you want to change."),
    INTERNAL_ERROR(
            500,
            "Interne fout",
            "Internal error",
            "Er ging iets mis aan onze kant; noem bij navraag het kenmerk {requestId}.",
            "Something went wrong on our side; mention {requestId} when you ask about it."),
    UNAVAILABLE(
            503,
            "Tijdelijk niet beschikbaar",
            "Temporarily unavailable",
            "De dienst is even niet beschikbaar; probeer het na de tijd in Retry-After.",
            "The service is not available for a moment; try again after the time in Retry-After.");

    private final Refusal refusal;

    PlatformProblem(int status, String titleDutch, String titleEnglish, String detailDutch, String detailEnglish) {
        refusal = Refusal.of(status, titleDutch, titleEnglish, detailDutch, detailEnglish);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
