package nl.jeugdhulp.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    @TempDir
    private Path home;

    private ProcessHandle process;
    private Identity identity;

    /** A process that carries the broker's marker and otherwise only waits. */
    @BeforeEach
    void start() {
        identity = Identity.of(Part.KAFKA, home);
        List<String> waiting =
                List.of("sh", "-c", "sleep 60; :", identity.markers().getFirst());
        process = Detached.start(waiting, Map.of(), home, home.resolve("log"));
        assertTrue(Await.until(Duration.ofSeconds(20), () -> identity.search().isPresent()));
    }

    @AfterEach
    void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Test
    void theRecordedProcessIsFound() {
        assertEquals(Optional.of(process), identity.find(process.pid(), Identity.started(process)));
    }

    @Test
    void aProcessThatStartedAtAnotherTimeHasOnlyTakenOverTheNumber() {
        Instant earlier = Identity.started(process).minusSeconds(60);

        assertTrue(identity.find(process.pid(), earlier).isEmpty());
    }

    @Test
    void aProcessOfAnotherStackOrPartIsNeverTaken(@TempDir Path otherHome) {
        Instant started = Identity.started(process);

        assertTrue(
                Identity.of(Part.KAFKA, otherHome).find(process.pid(), started).isEmpty());
        assertTrue(Identity.of(Part.ISSUER, home).find(process.pid(), started).isEmpty());
        assertTrue(Identity.of(Part.POSTGRES, home).find(process.pid(), started).isEmpty());
    }

    @Test
    void stoppingByAStaleRecordLeavesAForeignProcessAlone() {
        StateFile state = new StateFile(home);
        state.record(Part.ISSUER, process);

        Stopping.politely(Part.ISSUER, state, Progress.SILENT);

        assertTrue(process.isAlive());
        assertTrue(new StateFile(home).process(Part.ISSUER).isEmpty());
    }

    @Test
    void aPartWhoseRecordWasLostIsFoundByItsArguments() {
        assertEquals(Optional.of(process), new StateFile(home).process(Part.KAFKA));
    }
}
