package nl.jeugdhulp.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry a single resource with its ETag. */
public final class Answers {
    private Answers() {}

    /** 201 with the address of what was made. */
    public static <T> RestResponse<T> created(String location, long version, T view) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .location(URI.create(location))
                .header(HttpHeaders.ETAG, etag(version))
                .entity(view)
                .build();
    }

    /** 200 with the resource as it is now. */
    public static <T> RestResponse<T> ok(long version, T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, etag(version))
                .build();
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
