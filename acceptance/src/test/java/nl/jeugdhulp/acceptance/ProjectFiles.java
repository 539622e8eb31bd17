package nl.jeugdhulp.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of the checkout that are no part of any module: the compose file, the realm, the root pom. */
final class ProjectFiles {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    private ProjectFiles() {}

    static Path path(String name) {
        return ROOT.resolve(name);
    }

    static String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version property of the root pom: the only place where a version is written. */
    static String version(String property) {
        Matcher matcher =
                Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<").matcher(read("pom.xml"));
        if (!matcher.find()) {
            throw new IllegalArgumentException("no property " + property + " in the root pom");
        }
        return matcher.group(1);
    }
}
