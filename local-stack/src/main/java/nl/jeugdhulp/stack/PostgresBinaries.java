package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs of this system, unpacked once per version and kept for the next start. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin/} and {@code lib/}; unpacks it below the given cache folder when it is not there yet. */
    static synchronized Path unpackedBelow(Path cache) {
        Path home = cache.resolve("postgresql-" + version());
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(cache, "unpacking-");
            unpack(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!Files.isDirectory(home)) {
                    throw e;
                }
                // Another process was first; its copy is as good as ours.
                Folders.delete(unfinished);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = openArchive();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static InputStream openArchive() {
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + archiveName());
        if (archive == null) {
            throw new StackProblem("No PostgreSQL for this system (" + archiveName() + ") among the dependencies: "
                    + "Linux and macOS on x86-64 and arm64 have one.");
        }
        return archive;
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** The version that Maven resolved, written into this module's resources at build time. */
    private static String version() {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/nl/jeugdhulp/stack/versions.properties")) {
            Properties versions = new Properties();
            versions.load(in);
            return versions.getProperty("postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
