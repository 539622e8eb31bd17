package nl.jeugdhulp.benchmarks.journey;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Submits referrals over HTTP from a number of connections, each as soon as the one before is answered. */
final class Submissions {
    private final URI address;
    private final String choiceId;
    private final LoadBsns bsns = new LoadBsns(10_000_000);
    private final AtomicInteger count = new AtomicInteger();

    /** @param choiceId the choice that was shown to the family of each referral */
    Submissions(URI address, String choiceId) {
        this.address = address;
        this.choiceId = choiceId;
    }

    /** How many are answered with 201 in a second. */
    double rate(int connections, Duration time, String token) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Future<Integer>> counts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> submitUntil(end, token)));
            }
        }
        int submitted = 0;
        for (Future<Integer> count : counts) {
            submitted += count.get();
        }
        return submitted / (double) time.toSeconds();
    }

    private int submitUntil(long end, String token) throws IOException {
        int submitted = 0;
        try (Connection connection = new Connection(address)) {
            while (System.nanoTime() < end) {
                int status = connection.post("/v1/referrals", token, body());
                if (status != 201) {
                    throw new IOException("a submission was answered with " + status);
                }
                submitted++;
            }
        }
        return submitted;
    }

    private String body() {
        return """
                {"youth": {"bsn": "%s", "birthDate": "2014-05-01", "homeMunicipality": "0392"},
                 "helpCategory": "AMBULATORY", "urgency": "REGULAR", "legalBasis": "CONSENT",
                 "choice": {"choiceId": "%s", "consortiumId": "c0000000-0000-4000-8000-00000000000%d",
                            "reason": "dicht bij huis"}}""".formatted(bsns.next(), choiceId, 1 + count.getAndIncrement() % 4);
    }
}
