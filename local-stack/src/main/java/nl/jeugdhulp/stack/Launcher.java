package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What {@code ./suite up}, {@code down} and {@code status} run, and two steps of its build. */
final class Launcher {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int NOT_RUNNING = 3;
    private static final long NEEDED_BYTES = 1L << 30;

    private final Path root = Folders.projectRoot();
    private final Path home = root.resolve(".suite");
    private final Stack stack = Stack.ofCheckout();
    private final ConsoleProgress progress = new ConsoleProgress(System.out);

    private Launcher() {}

    /** {@code up [--fresh] [--quiet] [--clock-offset PT…] | down | make-way | rehearse | status}. */
    public static void main(String... arguments) {
        System.exit(run(new ArrayList<>(List.of(arguments))));
    }

    private static int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.removeFirst();
        try {
            return switch (command) {
                case "up" -> up(UpOptions.parse(arguments));
                case "down" -> new Launcher().locked(Launcher::stopAll);
                case "make-way" -> new Launcher().locked(Launcher::makeWay);
                case "rehearse" -> new Launcher().locked(Launcher::rehearse);
                case "status" -> new Launcher().status();
                default -> misuse("up, down or status");
            };
        } catch (StackProblem problem) {
            System.err.println("suite: " + problem.getMessage());
            return FAILED;
        } catch (IllegalArgumentException misuse) {
            return misuse(misuse.getMessage());
        }
    }

    private static int misuse(String message) {
        System.err.println("suite: " + message);
        return MISUSED;
    }

    /** What follows {@code up}. */
    private record UpOptions(boolean fresh, boolean quiet, Duration clockOffset) {
        static UpOptions parse(List<String> arguments) {
            boolean fresh = false;
            boolean quiet = false;
            Duration offset = null;
            while (!arguments.isEmpty()) {
                String argument = arguments.removeFirst();
                switch (argument) {
                    case "--fresh" -> fresh = true;
                    case "--quiet" -> quiet = true;
                    case "--clock-offset" -> offset = duration(arguments.isEmpty() ? "" : arguments.removeFirst());
                    default ->
                        throw new IllegalArgumentException(
                                "up does not know " + argument + "; it takes --fresh and --clock-offset PT<hours>H.");
                }
            }
            return new UpOptions(fresh, quiet, offset);
        }

        private static Duration duration(String text) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "--clock-offset takes an ISO 8601 duration such as P70D or PT36H, not '" + text + "'.", e);
            }
        }
    }

    /** One launcher at a time works in a checkout; the system gives the lock back however a launcher ends. */
    private int locked(ToIntFunction<Launcher> work) {
        try {
            Files.createDirectories(home);
            try (FileChannel channel = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new StackProblem("Another ./suite up or down is at work in this checkout; wait for it.");
                }
                return work.applyAsInt(this);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int stopAll() {
        stack.down(progress);
        System.out.println(progress.stoppedAny() ? "The stack is down; its data stay in .suite." : "Nothing runs.");
        return OK;
    }

    /** A build replaces the files that services run from; they stop first, because they would fail oddly. */
    private int makeWay() {
        stack.stopBuilt(progress);
        return OK;
    }

    /**
     * The last step of a build lets a stack that nobody uses start and stop, so that already the first start that somebody
     * waits for is a fast one. When it fails, starts take longer, and that is all.
     */
    private int rehearse() {
        Path folder = home.resolve("rehearsal");
        Stack rehearsal = Stack.rehearsal(root, folder);
        try {
            rehearsal.down(Progress.SILENT);
            Folders.delete(folder);
            unlessInterrupted(rehearsal, () -> {
                rehearsal.up(Progress.SILENT);
                rehearsal.down(Progress.SILENT);
            });
        } catch (StackProblem | UncheckedIOException problem) {
            System.err.println(
                    "suite: starts will take longer, because their rehearsal failed: " + problem.getMessage());
        } finally {
            Folders.delete(folder);
        }
        return OK;
    }

    private static int up(UpOptions options) {
        return new Launcher().locked(launcher -> launcher.startAll(options));
    }

    private int startAll(UpOptions options) {
        if (options.fresh()) {
            stack.down(progress);
            stack.deleteData();
            stack.setClockOffset(Duration.ZERO);
        }
        if (options.clockOffset() != null && !options.clockOffset().equals(stack.clockOffset())) {
            Part.services().forEach(stack::stop);
            stack.setClockOffset(options.clockOffset());
        }
        if (stack.allReady()) {
            if (!options.quiet()) {
                System.out.println("The stack runs already.");
                System.out.print(Report.addresses(stack));
            }
            return OK;
        }
        Preflight.check(stack, home, NEEDED_BYTES);
        long begin = System.nanoTime();
        unlessInterrupted(stack, () -> stack.up(progress));
        System.out.printf("The stack is ready after %.1f s.%n", (System.nanoTime() - begin) / 1e9);
        System.out.print(Report.addresses(stack));
        return OK;
    }

    /** Ctrl-C ends this JVM through its shutdown hooks; the one added here takes back what was started. */
    private void unlessInterrupted(Stack starting, Runnable work) {
        Thread takeBack = new Thread(() -> {
            System.err.println("\nsuite: interrupted; stopping what was started …");
            starting.stopStarted(progress);
            System.err.println("suite: stopped; ./suite up starts again.");
        });
        Runtime.getRuntime().addShutdownHook(takeBack);
        try {
            work.run();
        } finally {
            if (!withdrawn(takeBack)) {
                // Waits for ever: the hook has the last word, and the signal has set the exit code.
                System.exit(FAILED);
            }
        }
    }

    private static boolean withdrawn(Thread shutdownHook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException endsAlready) {
            return false;
        }
    }

    private int status() {
        System.out.print(Report.status(stack));
        return stack.allReady() ? OK : NOT_RUNNING;
    }
}
