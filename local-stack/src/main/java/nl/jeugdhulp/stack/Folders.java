package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders of a checkout that the stack works in, and what is done to whole folders. */
final class Folders {
    private Folders() {}

    /** The root of the checkout: the nearest folder upwards with the {@code suite} module list in its pom.xml. */
    static Path projectRoot() {
        String given = System.getProperty("project.root");
        if (given != null && !given.isBlank() && !given.startsWith("${")) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("local-stack/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new StackProblem("Start this from inside the checkout: no folder above "
                    + Path.of("").toAbsolutePath() + " has local-stack/pom.xml.");
        }
        return folder;
    }

    /** What may be kept between runs and is never data: unpacked programs. */
    static Path cache() {
        return projectRoot().resolve(".suite").resolve("cache");
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
