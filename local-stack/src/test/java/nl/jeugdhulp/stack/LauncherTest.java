package nl.jeugdhulp.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process that signals reach, with the real PostgreSQL and Kafka and stand-ins for the services. */
class LauncherTest {
    private static final int READY = 0;
    private static final int INTERRUPTED = 130;

    /**
     * A group of its own, as a terminal's job is; and without the ignored SIGINT that it would inherit wherever this JVM
     * runs in the background of a script.
     */
    private static final List<String> AS_A_JOB = List.of("setsid", "env", "--default-signal=INT");

    @TempDir
    private Path root;

    private int portOffset;

    @BeforeEach
    void install() throws Exception {
        FakeService.installAll(root);
        // Below the ports that systems give to clients, so that nobody takes one before the stack does.
        portOffset = new Random()
                .ints(10, 130)
                .map(hundreds -> 100 * hundreds)
                .filter(LauncherTest::allFree)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void down() {
        stack().down(Progress.SILENT);
    }

    @Test
    void anInterruptedStartLeavesNothingRunningAndTheNextOneWorks() throws Exception {
        assumeTrue(
                canRunJobs(),
                "This system has no setsid, or no env that gives SIGINT back: Ctrl-C was not tried here.");

        // While the data folder is made, before any part runs; then with some parts ready and others starting.
        for (String moment : List.of("postgres starting", "referral-service starting")) {
            Process launcher = up();
            String told = readUntil(moment, launcher) + interruptAndReadOn(launcher);

            assertEquals(INTERRUPTED, launcher.waitFor(), told);
            assertTrue(told.contains("suite: interrupted; stopping what was started"), told);
            assertTrue(told.endsWith("suite: stopped; ./suite up starts again.\n"), told);
            assertEquals(List.of(), running(), told);
        }

        Process launcher = up();
        String told = readAll(launcher);

        assertEquals(READY, launcher.waitFor(), told);
        assertTrue(told.contains("The stack is ready after"), told);
        assertTrue(stack().allReady());
    }

    /** What is there now: a stack reads the files of its folder when it is made. */
    private Stack stack() {
        return new Stack(root, root.resolve(".suite"), Ports.moved(portOffset));
    }

    private Process up() throws IOException {
        List<String> command = new ArrayList<>(AS_A_JOB);
        command.addAll(JavaCommand.java(128));
        command.addAll(List.of("-Dproject.root=" + root, Launcher.class.getName(), "up"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", JavaCommand.classPath());
        builder.environment().put("SUITE_PORT_OFFSET", Integer.toString(portOffset));
        return builder.start();
    }

    private static String readUntil(String moment, Process launcher) throws IOException {
        BufferedReader out = launcher.inputReader();
        StringBuilder told = new StringBuilder();
        String line = "";
        while (line != null && !line.replaceAll(" +", " ").contains(moment)) {
            line = out.readLine();
            told.append(line).append('\n');
        }
        return told.toString();
    }

    /** As a terminal does: the signal reaches every process of the job, not the launcher alone. */
    private static String interruptAndReadOn(Process launcher) throws Exception {
        new ProcessBuilder("kill", "-INT", "--", "-" + launcher.pid()).start().waitFor();
        return readAll(launcher);
    }

    private static String readAll(Process launcher) {
        return launcher.inputReader().lines().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Each process of the machine that names the folder of this stack, a part or not. */
    private List<String> running() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(root.toString()))
                .toList();
    }

    private static boolean canRunJobs() throws InterruptedException {
        List<String> command = new ArrayList<>(AS_A_JOB);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noEnv) {
            return false;
        }
    }

    private static boolean allFree(int portOffset) {
        Ports ports = Ports.moved(portOffset);
        return FreePort.isFree(ports.kafkaController())
                && Arrays.stream(Part.values()).map(ports::of).allMatch(FreePort::isFree);
    }
}
