package nl.jeugdhulp.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class archives, with a small program of Kafka's: it prints an identifier and ends. */
class JavaCommandTest {
    private static final String PROGRAM = "kafka.tools.StorageTool";
    private static final String IDENTIFIER = "[\\w-]{22}";

    @TempDir
    private Path folder;

    @Test
    void aStartTakesItsClassesFromTheArchiveOfAnEarlierOne() throws Exception {
        Path archive = folder.resolve("new/program.jsa");

        run(JavaCommand.classesTo(archive));

        List<String> flags = new ArrayList<>(JavaCommand.classesFrom(archive));
        flags.add("-Xlog:class+load");
        assertTrue(run(flags).contains(PROGRAM + " source: shared objects file (top)"));
    }

    @Test
    void anArchiveThatIsAbsentSpoiltOrCutOffStopsNoStart() throws Exception {
        Path archive = folder.resolve("program.jsa");
        run(JavaCommand.classesTo(archive));
        byte[] whole = Files.readAllBytes(archive);

        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertDoesItsWork(run(JavaCommand.classesFrom(archive)));
        Files.writeString(archive, "no archive");
        assertDoesItsWork(run(JavaCommand.classesFrom(archive)));
        Files.delete(archive);
        assertEquals(List.of(), JavaCommand.classesFrom(archive));
    }

    private static void assertDoesItsWork(String output) {
        assertTrue(output.lines().anyMatch(line -> line.matches(IDENTIFIER)), output);
    }

    private static String run(List<String> flags) throws Exception {
        List<String> command = new ArrayList<>(JavaCommand.java(64));
        command.addAll(flags);
        command.addAll(List.of(PROGRAM, "random-uuid"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", JavaCommand.libraries());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
