package nl.jeugdhulp.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands where a built service stands: ready at once, and answers every other path with its environment. */
final class FakeService {
    private FakeService() {}

    public static void main(String... arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.get("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        byte[] answer = new TreeMap<>(environment).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    static Path jar(Path root, Part service) {
        return root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Builds one such jar for each service below the root. */
    static void installAll(Path root) throws IOException {
        Files.writeString(root.resolve("pom.xml"), "");
        for (Part service : Part.services()) {
            Path jar = jar(root, service);
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
            String classFile = FakeService.class.getName().replace('.', '/') + ".class";
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    InputStream in = FakeService.class.getResourceAsStream("/" + classFile)) {
                out.putNextEntry(new JarEntry(classFile));
                in.transferTo(out);
            }
        }
    }
}
