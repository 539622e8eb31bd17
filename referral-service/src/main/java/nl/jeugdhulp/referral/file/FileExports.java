package nl.jeugdhulp.referral.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Puts everything that the suite holds on one youth together; no transaction is open while another service is asked. */
@ApplicationScoped
class FileExports {
    private final FileService files;
    private final ConsortiumFiles consortium;

    FileExports(FileService files, ConsortiumFiles consortium) {
        this.files = files;
        this.consortium = consortium;
    }

    /**
     * @param requestId under which the request is found in the logs of every service
     * @param authorization of who asks, in whose name the other service is asked too
     */
    FileExportView of(UUID youthId, String requestId, String authorization) {
        return files.export(youthId, requestId, consortium.heldOn(files.places(youthId), authorization));
    }
}
