package nl.jeugdhulp.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An address with a trailing slash is another address, and there is nothing there (NL GOV API Design Rules). */
public class TrailingSlash {
    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getPath().endsWith("/")) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
    }
}
