package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is checked before anything starts, so that a machine that cannot carry the stack says so in one sentence. */
final class Preflight {
    private Preflight() {}

    static void check(Stack stack, Path home, long neededBytes) {
        freeSpace(home, neededBytes);
        freePorts(stack);
    }

    private static void freeSpace(Path home, long neededBytes) {
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            if (free < neededBytes) {
                throw new StackProblem("The disk of " + home + " has " + (free >> 20) + " MB left; the stack needs "
                        + (neededBytes >> 20) + " MB.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void freePorts(Stack stack) {
        List<String> taken = new ArrayList<>();
        for (Part part : Part.values()) {
            if (stack.process(part).isEmpty()) {
                addIfTaken(taken, stack.ports().of(part), part);
                if (part == Part.KAFKA) {
                    addIfTaken(taken, stack.ports().kafkaController(), part);
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new StackProblem(
                    "Another program listens on " + String.join(" and ", taken)
                            + "; stop it (lsof -i :<port> or ss -ltnp shows it) or move all ports, as in SUITE_PORT_OFFSET=100 ./suite up.");
        }
    }

    private static void addIfTaken(List<String> taken, int port, Part part) {
        if (!FreePort.isFree(port)) {
            taken.add("port " + port + " (needed by " + part.title() + ")");
        }
    }
}
