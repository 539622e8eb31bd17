package nl.jeugdhulp.stack;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The token issuer as a process of its own: {@code IssuerProcess <port> <key file>}. */
final class IssuerProcess {
    private IssuerProcess() {}

    public static void main(String... arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        TokenIssuer issuer = TokenIssuer.start(port, SigningKey.keptIn(Path.of(arguments[1])));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            issuer.close();
            ended.countDown();
        }));
        System.out.println("issuing tokens at " + issuer.issuer());
        ended.await();
    }
}
