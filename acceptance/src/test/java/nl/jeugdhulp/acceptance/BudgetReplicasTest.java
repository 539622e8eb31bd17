package nl.jeugdhulp.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.stack.Part;
import org.junit.jupiter.api.Test;

/** Two processes of budget-service on one database: what one of them promises, the other keeps. */
class BudgetReplicasTest {
    private static final int CONSORTIUM = 2;
    private static final int SPENDINGS = 50;
    private static final int BUSY = 503;
    private static final int RETRIES = 10;

    private final RunningSuite suite = RunningSuite.get();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void twoReplicasTogetherNeverPassTheCeilingAndTellEachLevelOnce() throws Exception {
        BudgetYear budget = BudgetYear.adopted(suite.client, CONSORTIUM, suite.today.getYear() - 1, "1000.00");
        budget.switchCeilingOn();
        List<Integer> answers = onTwoReplicas(
                SPENDINGS,
                (address, i) -> post(address.resolve("/v1/spendings"), "application/json", budget, """
                {"lineNumber": "tegelijk-%d", "category": "CARE", "amount": {"amount": "30.00", "currency": "EUR"},
                 "period": {"from": "%d-03-01", "until": "%d-03-31"}}""".formatted(
                                i, budget.year, budget.year)));
        assertEquals(33, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(17, answers.stream().filter(status -> status == 409).count(), answers.toString());
        assertEquals("990.00", budget.amount("spent"));
        assertEquals(
                List.of(75, 90),
                suite
                        .client
                        .all(budget.owner(), Service.BUDGET, "/signals?kind=LEVEL_PASSED&budgetId=" + budget.id())
                        .stream()
                        .map(signal -> signal.path("levelPercent").asInt())
                        .toList());
        assertIntact(budget, 34);
    }

    @Test
    void theSameFileAtBothReplicasAtOnceIsRecordedOnce() throws Exception {
        BudgetYear budget = BudgetYear.adopted(suite.client, CONSORTIUM, suite.today.getYear() - 2, "10000.00");
        String file = new String(budget.file("dubbel-", 700, "1.01"), java.nio.charset.StandardCharsets.UTF_8);
        List<Integer> answers = onTwoReplicas(
                4, (address, i) -> post(address.resolve("/v1/spending-batches"), "text/csv", budget, file));
        assertEquals(List.of(200, 200, 200, 200), answers);
        assertEquals("707.00", budget.amount("spent"));
        assertIntact(budget, 701);
    }

    private void assertIntact(BudgetYear budget, int entries) {
        var verified = suite.client
                .get(budget.owner(), Service.BUDGET, "/journal-entries/verification?budgetId=" + budget.id())
                .expect(200)
                .body();
        assertTrue(verified.path("intact").asBoolean());
        assertEquals(entries, verified.path("entries").asInt());
    }

    /** A request that is sent to one of the replicas. */
    private interface Sending {
        int send(URI address, int number) throws IOException, InterruptedException;
    }

    /** Sends so many requests at once, in turn to the suite's own replica and to a second one; gives their statuses. */
    private List<Integer> onTwoReplicas(int requests, Sending sending)
            throws IOException, InterruptedException, ExecutionException {
        try (ServiceReplica second = ServiceReplica.start(suite, Part.BUDGET, "second", Map.of());
                ExecutorService threads = Executors.newFixedThreadPool(requests)) {
            List<URI> addresses = List.of(suite.stack.address(Part.BUDGET), second.address());
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                int number = i;
                Callable<Integer> request = () -> {
                    start.await();
                    return sending.send(addresses.get(number % addresses.size()), number);
                };
                answers.add(threads.submit(request));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private int post(URI address, String type, BudgetYear budget, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + suite.client.tokenOf(budget.owner()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        // On a busy machine fifty at once may outlast the wait for a connection; a line number makes the next try safe.
        for (int retry = 0; status == BUSY && retry < RETRIES; retry++) {
            status = http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
        return status;
    }
}
