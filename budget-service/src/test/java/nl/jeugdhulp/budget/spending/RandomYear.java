package nl.jeugdhulp.budget.spending;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.values.Money;

/** A budget to which everything that books happens in a random order, beside three plain numbers that say what must come out. */
final class RandomYear {
    private static final List<String> CATEGORIES =
            List.of("CARE", "PREVENTION", "COLLECTIVE_AT_SCHOOL", "INNOVATION", "TRAINING", "OTHER");
    private static final List<Municipality> MUNICIPALITIES = List.of(Municipality.values());

    final BudgetFixture fixture = new BudgetFixture();
    final UUID budget = fixture.adopted("100000.00");
    Money lumpSum = Money.euros("100000.00");
    Money spent = Money.ZERO;
    Money committed = Money.ZERO;

    private final SplittableRandom random;
    private final List<Spent> spendings = new ArrayList<>();
    private final List<Earmarked> commitments = new ArrayList<>();
    private int lines;

    RandomYear(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A spending with its request; the part of it that had been earmarked counts for the commitment. */
    private record Spent(UUID id, Map<String, Object> request, Money amount, Earmarked of, Money realised) {}

    private static final class Earmarked {
        private final UUID id;
        private Money remaining;
        private boolean ended;

        Earmarked(UUID id, Money remaining) {
            this.id = id;
            this.remaining = remaining;
        }
    }

    Money available() {
        return lumpSum.minus(spent).minus(committed);
    }

    /** Lets something happen. */
    void step() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> spend(null);
            case 3, 4 -> earmark();
            case 5 -> commitments.stream().filter(one -> !one.ended).findFirst().ifPresent(this::spend);
            case 6 -> release();
            case 7 -> reverse();
            case 8 -> reallocate();
            default -> changeContributions();
        }
    }

    private void spend(Earmarked of) {
        Money amount = Money.ofCents(random.nextLong(1, 1_000_000));
        Map<String, Object> request = new LinkedHashMap<>(BudgetFixture.newSpending(
                "S" + ++lines,
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                amount.amount(),
                BudgetFixture.today()));
        Money realised = Money.ZERO;
        if (of != null) {
            request.put("commitmentId", of.id.toString());
            realised = amount.compareTo(of.remaining) < 0 ? amount : of.remaining;
            of.remaining = of.remaining.minus(realised);
            of.ended = of.remaining.isZero();
        }
        spendings.add(new Spent(fixture.spend(request), request, amount, of, realised));
        spent = spent.plus(amount);
        committed = committed.minus(realised);
    }

    private void earmark() {
        Money amount = Money.ofCents(random.nextLong(1, 200_000));
        if (amount.compareTo(available()) > 0) {
            return;
        }
        String id = fixture.asConsortium()
                .body(Map.of(
                        "category",
                        "OTHER",
                        "amount",
                        BudgetFixture.euros(amount.amount()),
                        "expiresOn",
                        BudgetFixture.thisYear() + "-12-31"))
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        commitments.add(new Earmarked(UUID.fromString(id), amount));
        committed = committed.plus(amount);
    }

    private void release() {
        commitments.stream().filter(one -> !one.ended).findFirst().ifPresent(one -> {
            fixture.asConsortium()
                    .post("/v1/commitments/" + one.id + "/release")
                    .then()
                    .statusCode(200);
            committed = committed.minus(one.remaining);
            one.remaining = Money.ZERO;
            one.ended = true;
            // A reversal earmarks again only what a spending had realised of a commitment that was not let go of.
            spendings.removeIf(spending -> spending.of() == one);
        });
    }

    private void reverse() {
        if (!spendings.isEmpty()) {
            Spent undone = spendings.remove(random.nextInt(spendings.size()));
            fixture.asConsortium()
                    .post("/v1/spendings/" + undone.id() + "/reversal")
                    .then()
                    .statusCode(200);
            spent = spent.minus(undone.amount());
            committed = committed.plus(undone.realised());
            if (undone.of() != null) {
                undone.of().remaining = undone.of().remaining.plus(undone.realised());
                undone.of().ended = undone.of().remaining.isZero();
            }
        }
    }

    /** Every second one is refused where not so much was spent; either way the sums stay. */
    private void reallocate() {
        fixture.asConsortium()
                .body(Map.of("from", "CARE", "to", "TRAINING", "amount", BudgetFixture.euros("12.34")))
                .post("/v1/budgets/" + budget + "/reallocations");
    }

    private void changeContributions() {
        Money more = Money.ofCents(random.nextLong(1, 500_000));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("effectiveOn", LocalDate.of(BudgetFixture.thisYear(), 1, 1).toString());
        if (random.nextBoolean()) {
            request.put("reason", "POLICY");
            request.put("lumpSum", BudgetFixture.euros(lumpSum.plus(more).amount()));
            BudgetFixture.asRegion()
                    .body(request)
                    .post("/v1/budgets/" + budget + "/revisions")
                    .then()
                    .statusCode(201);
        } else {
            request.put("amount", BudgetFixture.euros(more.amount()));
            BudgetFixture.asMunicipality(MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size())))
                    .body(request)
                    .post("/v1/budgets/" + budget + "/extra-budget-decisions")
                    .then()
                    .statusCode(201);
        }
        lumpSum = lumpSum.plus(more);
    }

    /** Sends a recorded line once more. */
    void replay() {
        if (!spendings.isEmpty()) {
            fixture.asConsortium()
                    .body(spendings.get(random.nextInt(spendings.size())).request())
                    .post("/v1/spendings")
                    .then()
                    .statusCode(200);
        }
    }

    /** Records a line and undoes it. */
    void spendAndReverse() {
        Map<String, Object> request = BudgetFixture.newSpending("S" + ++lines, "1234.56");
        UUID id = fixture.spend(request);
        fixture.asConsortium().post("/v1/spendings/" + id + "/reversal").then().statusCode(200);
    }

    ValidatableResponse shown() {
        return BudgetFixture.asRegion().get("/v1/budgets/" + budget).then().statusCode(200);
    }

    /** Every account with its balance, as the statement's categories, sums and contributions show them. */
    String balances() {
        Map<String, Object> statement = BudgetFixture.asRegion()
                .get("/v1/budgets/" + budget + "/statement")
                .then()
                .extract()
                .jsonPath()
                .getMap("");
        List.of("asOf", "ledgerEntries", "ledgerHash").forEach(statement::remove);
        return statement.toString();
    }
}
