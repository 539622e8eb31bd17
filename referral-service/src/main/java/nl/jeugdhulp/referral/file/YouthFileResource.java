package nl.jeugdhulp.referral.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.http.RequestId;
import nl.jeugdhulp.platform.idempotency.Idempotent;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.referral.access.AccessLog;
import nl.jeugdhulp.referral.access.AccessView;
import nl.jeugdhulp.referral.path.CarePathView;
import nl.jeugdhulp.referral.path.CarePaths;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files on youths: who it is, who saw it, everything held, and its destruction after its term. */
@Path("/v1/youths")
@Tag(name = "Files", description = "Files on youths (dossiers)")
class YouthFileResource {
    /** The first answer to a change may be kept to be given again, and no number is kept readably. */
    private static final boolean MASKED = false;

    private final FileService files;
    private final FileExports exports;
    private final Retention retention;
    private final AccessLog accesses;
    private final CarePaths paths;
    private final FileScope scope;
    private final Caller caller;

    YouthFileResource(
            FileService files,
            FileExports exports,
            Retention retention,
            AccessLog accesses,
            CarePaths paths,
            FileScope scope,
            Caller caller) {
        this.files = files;
        this.exports = exports;
        this.retention = retention;
        this.accesses = accesses;
        this.paths = paths;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REFERRER, Role.CONSORTIUM, Role.MUNICIPALITY})
    @Operation(
            summary = "Who the youth is (jeugdige)",
            description = "The citizen service number is masked but for a consortium and a municipality.")
    public YouthFileView getYouthFile(@PathParam("id") UUID id) {
        scope.require(id);
        return files.get(id, scope.seesBsn());
    }

    @GET
    @Path("/{id}/accesses")
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(summary = "Who saw or changed this file, oldest first (wie zag dit dossier)")
    public Page<AccessView> listAccesses(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        scope.require(id);
        return accesses.about(id, page);
    }

    @GET
    @Path("/{id}/export")
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(summary = "Everything held on the youth, in one answer (inzage)")
    public FileExportView exportFile(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        scope.require(id);
        return exports.of(id, RequestId.current(), authorization);
    }

    @GET
    @Path("/{id}/care-path")
    @RolesAllowed({Role.CONSORTIUM, Role.MUNICIPALITY})
    @Operation(summary = "How the youth went through its care (van het kastje naar de muur)")
    public CarePathView getCarePath(@PathParam("id") UUID id) {
        scope.require(id);
        return paths.of(id);
    }

    @GET
    @Path("/destroyable")
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(summary = "Files whose term has passed (te vernietigen dossiers)")
    public Page<FileApi.DestroyableFile> listDestroyableFiles(@Valid @BeanParam PageRequest page) {
        return retention.destroyable(caller.municipality(), page);
    }

    @POST
    @Path("/{id}/destruction")
    @Idempotent
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(
            summary = "Approve the destruction of a file whose term has passed (vernietigen)",
            description = "Counts remain; whoever holds facts under the referrals' ids is told.")
    public RestResponse<FileApi.Destruction> destroyFile(
            @PathParam("id") UUID id, @NotNull @Valid FileApi.FileReason why) {
        scope.require(id);
        return RestResponse.ok(retention.destroy(id, caller.municipality(), why.reason(), caller.id()));
    }

    @POST
    @Path("/{id}/hold")
    @Idempotent
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(summary = "Keep the file beyond its term (vernietigingsstop)")
    public RestResponse<YouthFileView> holdFile(@PathParam("id") UUID id, @NotNull @Valid FileApi.FileReason why) {
        scope.require(id);
        retention.hold(id, Optional.of(why.reason()), caller.id());
        return RestResponse.ok(files.get(id, MASKED));
    }

    @POST
    @Path("/{id}/hold-release")
    @Idempotent
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(summary = "End the hold on a file (vernietigingsstop opheffen)")
    public RestResponse<YouthFileView> releaseFile(@PathParam("id") UUID id) {
        scope.require(id);
        retention.hold(id, Optional.empty(), caller.id());
        return RestResponse.ok(files.get(id, MASKED));
    }

    @POST
    @Path("/key-rotation")
    @Idempotent
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Seal some files again with the newest key (sleutelwissel)",
            description = "Repeat until it answers 0; an older key may be taken away only then.")
    public RestResponse<FileApi.KeyRotation> rotateKeys() {
        return RestResponse.ok(new FileApi.KeyRotation(files.sealSome()));
    }
}
