package nl.jeugdhulp.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.jeugdhulp.acceptance.client.Pause;
import nl.jeugdhulp.acceptance.client.Service;
import nl.jeugdhulp.acceptance.client.SuiteClient;
import nl.jeugdhulp.stack.DemoClients;

/** The rules that hold after everything has come to rest, whatever failed on the way, asked of the services as operator. */
public final class RulesAtRest {
    /** The one rule that a test which makes dead letters on purpose breaks. */
    public static final String NO_DEAD_LETTERS = "no event set aside as a dead letter";

    private static final String OPERATOR = "demo-operator";
    private static final String REGION = "demo-region";

    /** The largest number of people that is suppressed. */
    private static final int SMALL_MOST = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a referral's status means for its place. */
    private static final Map<String, String> PLACE_OF_REFERRAL = Map.of(
            "WAITLISTED", "WAITING",
            "ACCEPTED", "RESERVED",
            "IN_CARE", "OCCUPIED",
            "COMPLETED", "RELEASED",
            "DISCONTINUED", "RELEASED",
            "WITHDRAWN", "RELEASED",
            "DECLINED", "RELEASED",
            "ENTERED_IN_ERROR", "RELEASED");

    private final SuiteClient suite;

    public RulesAtRest(SuiteClient suite) {
        this.suite = suite;
    }

    /** The number of violations of each rule, once everything has come to rest or patience has run out. */
    public Map<String, Long> violations() {
        Pause.until(
                PATIENCE,
                () -> disagreements() == 0
                        && careNotCounted() == 0
                        && outcomesNotCounted() == 0
                        && teamsNotKnown() == 0
                        && eventsWaiting() == 0);
        Map<String, Long> violations = new LinkedHashMap<>();
        violations.put("every referral is in one state, and the services agree on it", disagreements());
        for (JsonNode rule : suite.get(OPERATOR, Service.CONSORTIUM, "/reconciliation")
                .expect(200)
                .body()
                .path("rules")) {
            violations.put(rule.path("rule").asText(), rule.path("violations").asLong());
        }
        violations.put("debits are credits in every journal entry and in total", ledger());
        violations.put("each school in an adopted plan has exactly one consortium", schools());
        violations.put("consortium-service knows the consortium of each school in it", teamsNotKnown());
        violations.put("no event lost, none applied twice: all care is counted once", careNotCounted());
        violations.put("no event lost, none applied twice: all outcomes are counted once", outcomesNotCounted());
        violations.put("no event waits to be sent", eventsWaiting());
        violations.put(NO_DEAD_LETTERS, deadLetters());
        return violations;
    }

    /** Referrals that stand otherwise in consortium-service, or that only one of the two knows. */
    private long disagreements() {
        Map<String, String> places = suite.rows(OPERATOR, Service.CONSORTIUM, "/reconciliation/placements").stream()
                .collect(Collectors.toMap(
                        row -> row.path("referralId").asText(),
                        row -> row.path("consortiumId").asText() + " "
                                + row.path("state").asText().replace("PAUSED", "WAITING")));
        List<JsonNode> referrals = suite.rows(OPERATOR, Service.REFERRAL, "/referral-states");
        long wrong = referrals.stream()
                .filter(row -> !(row.path("consortiumId").asText() + " "
                                + PLACE_OF_REFERRAL.get(row.path("status").asText()))
                        .equals(places.remove(row.path("referralId").asText())))
                .count();
        return wrong + places.size();
    }

    private long ledger() {
        JsonNode books = suite.get(OPERATOR, Service.BUDGET, "/journal-entries/reconciliation")
                .expect(200)
                .body();
        return books.path("reconciled").asBoolean() ? 0 : 1;
    }

    private long schools() {
        return sum(suite.get(OPERATOR, Service.SCHOOL, "/reconciliation")
                .expect(200)
                .body());
    }

    private static long sum(JsonNode reconciliation) {
        long sum = 0;
        for (JsonNode rule : reconciliation.path("rules")) {
            sum += rule.path("violations").asLong();
        }
        return sum;
    }

    /** Trajectories that referral-service began or ended and of which school-service knows otherwise. */
    private long careNotCounted() {
        JsonNode told = suite.get(OPERATOR, Service.REFERRAL, "/referral-states/counts")
                .expect(200)
                .body();
        JsonNode counted = suite.get(OPERATOR, Service.SCHOOL, "/reconciliation")
                .expect(200)
                .body();
        return Math.abs(told.path("trajectories").asLong()
                        - counted.path("trajectories").asLong())
                + Math.abs(told.path("ended").asLong()
                        - counted.path("trajectoriesEnded").asLong());
    }

    /** Care that ended and is missing among the outcomes, or too much; of a small number only its bounds are known. */
    private long outcomesNotCounted() {
        long ended = suite.get(OPERATOR, Service.REFERRAL, "/referral-states/counts")
                .expect(200)
                .body()
                .path("ended")
                .asLong();
        long least = 0;
        long most = 0;
        for (JsonNode outcome : suite.get(REGION, Service.BUDGET, "/outcomes")
                .expect(200)
                .body()
                .path("items")) {
            JsonNode count = outcome.path("ended");
            boolean small = count.path("suppressed").asBoolean();
            least += small ? 1 : count.path("value").asLong();
            most += small ? SMALL_MOST : count.path("value").asLong();
        }
        return Math.max(0, least - ended) + Math.max(0, ended - most);
    }

    /** Schools that are matched to a consortium and not in its list in consortium-service, or the other way round. */
    private long teamsNotKnown() {
        long matched = suite.get(OPERATOR, Service.SCHOOL, "/reconciliation")
                .expect(200)
                .body()
                .path("schoolsMatched")
                .asLong();
        long known = 0;
        for (int number = 1; number <= DemoClients.CONSORTIA; number++) {
            known += suite.all(
                            REGION,
                            Service.CONSORTIUM,
                            "/consortia/" + DemoClients.consortiumId(number) + "/school-teams")
                    .size();
        }
        return Math.abs(matched - known);
    }

    private long eventsWaiting() {
        long waiting = 0;
        for (Service service : Service.values()) {
            waiting += suite.metric(service, "outbox_pending");
        }
        return waiting;
    }

    private long deadLetters() {
        long letters = 0;
        for (Service service : Service.values()) {
            letters += suite.all(OPERATOR, service, "/dead-letters").size();
        }
        return letters;
    }
}
