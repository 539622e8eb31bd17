package nl.jeugdhulp.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.jeugdhulp.platform.ServiceDescription;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains the problem types that the service answers with. */
@Path("/v1/problems")
@Tag(name = "Problems", description = "The kinds of refusal and what they mean (foutmeldingen)")
public class ProblemTypesResource {
    private final ServiceDescription service;

    ProblemTypesResource(ServiceDescription service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "All kinds of problem this service answers with (alle foutmeldingen)")
    public List<ProblemTypeView> listProblemTypes(@Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return all().sorted(Comparator.comparing(ProblemType::code))
                .map(type -> ProblemTypeView.of(type, language))
                .toList();
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "One kind of problem explained (uitleg bij een foutmelding)")
    public ProblemTypeView getProblemType(@jakarta.ws.rs.PathParam("code") String code, @Context HttpHeaders headers) {
        Locale language = Text.preferred(headers.getAcceptableLanguages());
        return all().filter(type -> type.code().equals(code))
                .findFirst()
                .map(type -> ProblemTypeView.of(type, language))
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }

    private Stream<ProblemType> all() {
        return Stream.concat(Stream.of(PlatformProblem.values()), service.problems());
    }

    /** A kind of problem: its code, status, title and explanation. */
    @Schema(name = "ProblemType", description = "A kind of problem (foutmelding)")
    public record ProblemTypeView(String type, int status, String title, String detail) {
        static ProblemTypeView of(ProblemType type, Locale language) {
            return new ProblemTypeView(
                    "/v1/problems/" + type.code(),
                    type.refusal().status(),
                    type.refusal().title().in(language),
                    type.refusal().detail().in(language));
        }
    }
}
