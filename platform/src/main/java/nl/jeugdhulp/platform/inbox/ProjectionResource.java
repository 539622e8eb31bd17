package nl.jeugdhulp.platform.inbox;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What this service knows of the others, rebuilt on demand. */
@Path("/v1/projections")
@Tag(name = "Operations")
@RolesAllowed(Role.OPERATOR)
public class ProjectionResource {
    private final List<EventsConsumer<?>> consumers;
    private final ConsumerGenerations generations;

    ProjectionResource(@All List<EventsConsumer<?>> consumers, ConsumerGenerations generations) {
        this.consumers = consumers;
        this.generations = generations;
    }

    @GET
    @Operation(summary = "The projections of other services' events (projecties)")
    public List<ProjectionView> listProjections() {
        return consumers.stream()
                .filter(Projection.class::isInstance)
                .map(this::view)
                .toList();
    }

    @POST
    @Idempotent
    @Path("/{name}/rebuild")
    @Transactional
    @Operation(
            summary = "Forget the projection and read its topic again from the beginning (herbouwen)",
            description = "While it is being rebuilt the service answers with what has been read so far.")
    public RestResponse<ProjectionView> rebuildProjection(@PathParam("name") String name) {
        Projection<?> projection = consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .filter(Projection.class::isInstance)
                .<Projection<?>>map(Projection.class::cast)
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        generations.beginAgain(projection);
        projection.reset();
        return RestResponse.ok(view(projection));
    }

    private ProjectionView view(EventsConsumer<?> consumer) {
        return new ProjectionView(consumer.name(), consumer.topic().topicName(), generations.current(consumer));
    }

    /** A projection: the topic it reads and how often it has been rebuilt. */
    @Schema(name = "Projection", description = "A projection of another service's events (projectie)")
    public record ProjectionView(String name, String topic, int rebuilds) {}
}
