package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The whole suite on this machine: PostgreSQL, Kafka, the token issuer and the four built services, each a process of
 * its own that outlives this JVM. What belongs to it lies in one folder ({@code .suite} of the checkout by default), so
 * that another JVM finds it again; a second stack needs another folder and other ports.
 *
 * <pre>{@code
 * Stack stack = Stack.at(folder, Ports.free());
 * stack.up(Progress.SILENT);
 * stack.kill(Part.REFERRAL);
 * stack.start(Part.REFERRAL);
 * stack.down(Progress.SILENT);
 * }</pre>
 */
public final class Stack {
    private static final Duration READY = Duration.ofMinutes(3);
    private static final int LOG_LINES = 15;

    private final Path home;
    private final Ports ports;
    private final Secrets secrets;
    private final PartLauncher launcher;
    private final Readiness readiness;
    private final StateFile state;
    private final Set<Part> startedHere = Collections.synchronizedSet(EnumSet.noneOf(Part.class));
    private volatile boolean closing;

    /** Read while a part is launched and written to stop, so that a stop misses nothing that is about to start. */
    private final ReadWriteLock launching = new ReentrantReadWriteLock();

    /** With the built services of another folder than this checkout. */
    Stack(Path root, Path home, Ports ports) {
        this(root, home, ports, false);
    }

    private Stack(Path root, Path home, Ports ports, boolean rehearsal) {
        this.home = home.toAbsolutePath().normalize();
        this.ports = ports;
        this.secrets = new Secrets(this.home.resolve("secrets"));
        this.launcher = new PartLauncher(root, this.home, ports, secrets, rehearsal);
        this.readiness = new Readiness(ports, secrets);
        this.state = new StateFile(this.home);
    }

    /** The stack that {@code ./suite up} runs, whether it runs now or not. */
    public static Stack ofCheckout() {
        Path root = Folders.projectRoot();
        return new Stack(root, root.resolve(".suite"), Ports.defaults());
    }

    /** Another stack of this checkout's services with its data in the folder given. */
    public static Stack at(Path home, Ports ports) {
        return new Stack(Folders.projectRoot(), home, ports);
    }

    /** A stack to be started and stopped once: its parts end by writing the archives that all others start faster from. */
    static Stack rehearsal(Path root, Path home) {
        return new Stack(root, home, Ports.free(), true);
    }

    /** Sets how far the services' clock is ahead of the real one; takes effect when they start. */
    public void setClockOffset(Duration offset) {
        state.recordClockOffset(offset);
    }

    public Duration clockOffset() {
        return state.clockOffset();
    }

    /** Starts each part that does not run and returns when all are ready; stops what it started when one fails. */
    public void up(Progress progress) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            CompletableFuture<Void> firstFailure = new CompletableFuture<>();
            CompletableFuture<Void> postgres = starting(Part.POSTGRES, progress, threads, firstFailure);
            CompletableFuture<Void> issuer = starting(Part.ISSUER, progress, threads, firstFailure);
            List<CompletableFuture<Void>> all = new ArrayList<>();
            all.add(starting(Part.KAFKA, progress, threads, firstFailure));
            for (Part service : Part.services()) {
                all.add(CompletableFuture.allOf(postgres, issuer)
                        .thenCompose(done -> starting(service, progress, threads, firstFailure)));
            }
            try {
                CompletableFuture<Void> allReady = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
                CompletableFuture.anyOf(allReady, firstFailure).join();
            } catch (CompletionException e) {
                threads.shutdownNow();
                stopStarted(progress);
                throw e.getCause() instanceof StackProblem problem
                        ? problem
                        : new StackProblem("The stack did not start: " + e.getCause(), e.getCause());
            }
        }
    }

    /** Stops the parts that this object started, and lets it start no more; a second caller waits for the first. */
    public void stopStarted(Progress progress) {
        closing = true;
        launching.writeLock().lock();
        try {
            // What is half started has nothing to finish.
            end(startedHere, progress, Stopping::now);
            startedHere.clear();
        } finally {
            launching.writeLock().unlock();
        }
    }

    /** Stops all parts in order: first the services, last PostgreSQL. */
    public void down(Progress progress) {
        stop(EnumSet.allOf(Part.class), progress);
    }

    /** Stops what runs from the built classes, which a build is about to replace; data and broker stay. */
    public void stopBuilt(Progress progress) {
        Set<Part> built = EnumSet.copyOf(Part.services());
        built.add(Part.ISSUER);
        stop(built, progress);
    }

    /** Deletes the data of a stack that is down; keys and passwords stay. */
    public void deleteData() {
        Folders.delete(home.resolve("postgres"));
        Folders.delete(home.resolve("kafka"));
    }

    /** Starts one part and returns when it is ready; does nothing when it runs. */
    public void start(Part part) {
        startAndAwait(part, Progress.SILENT);
    }

    /** Kills one part without warning (SIGKILL). */
    public void kill(Part part) {
        process(part).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        state.forget(part);
    }

    /** Stops one part, letting it finish its work. */
    public void stop(Part part) {
        stop(EnumSet.of(part), Progress.SILENT);
    }

    /** The part's process, when it runs. */
    public Optional<ProcessHandle> process(Part part) {
        return state.process(part);
    }

    public boolean isReady(Part part) {
        return process(part).isPresent() && readiness.isReady(part);
    }

    public boolean allReady() {
        return Arrays.stream(Part.values()).allMatch(this::isReady);
    }

    public Ports ports() {
        return ports;
    }

    /** Where a service or the issuer answers, without a path. */
    public URI address(Part part) {
        return URI.create("http://localhost:" + ports.of(part));
    }

    /** The issuer's realm, as tokens state it. */
    public String issuer() {
        return launcher.issuerAddress();
    }

    public String bootstrapServers() {
        return launcher.bootstrapServers();
    }

    /** How a service enters its database. */
    public DatabaseAccess database(Part service) {
        String name = service.database();
        return new DatabaseAccess(PostgresServer.url(ports.of(Part.POSTGRES), name), name, secrets.password(name));
    }

    /** The superuser's access, for measurements beside the services. */
    public DatabaseAccess superuser() {
        String name = PostgresServer.SUPERUSER;
        return new DatabaseAccess(PostgresServer.url(ports.of(Part.POSTGRES), name), name, secrets.password(name));
    }

    public Path log(Part part) {
        return launcher.log(part);
    }

    /** Starts a part; a failure is told at once, without waiting for parts that would still start for minutes. */
    private CompletableFuture<Void> starting(
            Part part, Progress progress, ExecutorService threads, CompletableFuture<Void> firstFailure) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        startAndAwait(part, progress);
                    } catch (RuntimeException e) {
                        firstFailure.completeExceptionally(e);
                        throw e;
                    }
                },
                threads);
    }

    private void startAndAwait(Part part, Progress progress) {
        long begin = System.nanoTime();
        Optional<ProcessHandle> running = process(part);
        ProcessHandle process = running.orElseGet(() -> launch(part, progress));
        state.record(part, process);
        boolean ready = Await.until(READY, () -> !process.isAlive() || readiness.isReady(part));
        if (!process.isAlive()) {
            throw new StackProblem(
                    part.title() + " ended while it started; the end of " + log(part) + ":\n" + lastLines(log(part)));
        }
        if (!ready) {
            throw new StackProblem(part.title() + " runs but did not become ready; see " + log(part) + ".");
        }
        if (part == Part.POSTGRES) {
            Roles.setUp(ports.of(part), secrets);
        }
        if (running.isEmpty()) {
            progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private ProcessHandle launch(Part part, Progress progress) {
        launching.readLock().lock();
        try {
            if (closing) {
                throw new StackProblem("Stopped while starting.");
            }
            progress.starting(part);
            ProcessHandle process = launcher.launch(part, state.clockOffset());
            startedHere.add(part);
            return process;
        } finally {
            launching.readLock().unlock();
        }
    }

    private void stop(Set<Part> parts, Progress progress) {
        end(parts, progress, Stopping::politely);
    }

    private void end(Set<Part> parts, Progress progress, Stopping stopping) {
        parts.stream().filter(Part::isService).parallel().forEach(service -> stopping.end(service, state, progress));
        for (Part part : List.of(Part.ISSUER, Part.KAFKA, Part.POSTGRES)) {
            if (parts.contains(part)) {
                stopping.end(part, state, progress);
            }
        }
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
