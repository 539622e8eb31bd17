package nl.jeugdhulp.consortium.forecast;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import nl.jeugdhulp.consortium.forecast.Calibration.Outcome;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;

/**
 * The life of one list event by event: people come by urgency, take places for a while, give up waiting, places change.
 * Whoever joins the list in the years under test gets a forecast from what was seen until the evening before; the day
 * of its turn is kept beside it, also of those who gave up (the day on which the place would have been theirs), because
 * leaving them out would favour short waits.
 */
final class ListSimulation {

    static final int WARM_UP_DAYS = 4 * 365;
    static final int TEST_DAYS = 4 * 365;
    private static final int LAST_DAY = WARM_UP_DAYS + TEST_DAYS + 10 * 365;
    private static final LocalDate FIRST_DATE = LocalDate.of(2023, 1, 1);

    private enum Kind {
        ARRIVAL,
        END_OF_CARE,
        GIVE_UP,
        CHANGE_OF_PLACES
    }

    private record Event(double time, Kind kind, Waiting waiting) {}

    /** One person on the list; a class because it is told later that it gave up. */
    private static final class Waiting {
        private final int urgency;
        private ExpectedStart forecast;
        private boolean gaveUp;
        private boolean served;

        Waiting(int urgency) {
            this.urgency = urgency;
        }
    }

    private final SimulatedList list;
    private final RandomGenerator random;
    private final StartForecaster forecaster;
    private final FlowCounts counts;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingDouble(Event::time));
    private final List<Deque<Waiting>> queues = new ArrayList<>();
    private final int[] waiting;
    private final List<Outcome> outcomes = new ArrayList<>();
    private int places;
    private int occupied;
    private int refused;
    private int open;

    ListSimulation(SimulatedList list, RandomGenerator random, StartForecaster forecaster) {
        this.list = list;
        this.random = random;
        this.forecaster = forecaster;
        int classes = list.urgencyShares().size();
        counts = new FlowCounts(LAST_DAY + 1, classes);
        waiting = new int[classes];
        for (int urgency = 0; urgency < classes; urgency++) {
            queues.add(new ArrayDeque<>());
        }
        places = list.places();
    }

    /** Runs until each forecast has met its turn, ten years after the last at most. */
    void run() {
        events.add(new Event(list.nextArrivalDays(random, 0), Kind.ARRIVAL, null));
        events.add(new Event(365 * random.nextExponential(), Kind.CHANGE_OF_PLACES, null));
        int day = 0;
        while (day < LAST_DAY && (day < WARM_UP_DAYS + TEST_DAYS || open > 0)) {
            counts.beginDay(day, waitingUpTo(waiting.length - 1));
            while (events.element().time() < day + 1) {
                handle(events.remove(), day);
            }
            day++;
        }
        queues.forEach(queue -> queue.forEach(person -> takeTurn(person, LAST_DAY)));
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    int refused() {
        return refused;
    }

    private void handle(Event event, int day) {
        double now = event.time();
        switch (event.kind()) {
            case ARRIVAL -> {
                events.add(new Event(now + list.nextArrivalDays(random, now), Kind.ARRIVAL, null));
                arrive(now, day);
            }
            case END_OF_CARE -> {
                occupied--;
                fill(now, day);
            }
            case GIVE_UP -> giveUp(event.waiting(), day);
            case CHANGE_OF_PLACES -> {
                double factor = 1 + list.yearlyChange() * (2 * random.nextDouble() - 1);
                places = Math.max(1, (int) Math.round(list.places() * factor));
                events.add(new Event(now + 365 * random.nextExponential(), Kind.CHANGE_OF_PLACES, null));
                fill(now, day);
            }
        }
    }

    private void arrive(double now, int day) {
        boolean crisis = random.nextDouble() < list.crisisShare();
        if (crisis || occupied < places) {
            startCare(now);
            return;
        }
        Waiting person = new Waiting(list.urgency(random));
        if (day >= WARM_UP_DAYS && day < WARM_UP_DAYS + TEST_DAYS) {
            forecast(person, day);
        }
        queues.get(person.urgency).add(person);
        waiting[person.urgency]++;
        counts.joined(day, person.urgency);
        events.add(new Event(now + list.patienceDays(random), Kind.GIVE_UP, person));
    }

    private void forecast(Waiting person, int day) {
        LocalDate today = FIRST_DATE.plusDays(day);
        switch (forecaster.forecast(counts.yearBefore(day), person.urgency, waitingUpTo(person.urgency), today)) {
            case ExpectedStart expected -> {
                person.forecast = expected;
                open++;
            }
            case StartForecast.TooFewObservations none -> refused++;
            case StartForecast.OvertakenAsFastAsServed none -> refused++;
        }
    }

    private void giveUp(Waiting person, int day) {
        if (!person.served) {
            person.gaveUp = true;
            waiting[person.urgency]--;
            counts.left(day);
        }
    }

    private void fill(double now, int day) {
        while (occupied < places) {
            Waiting next = next();
            if (next == null) {
                return;
            }
            takeTurn(next, day);
            if (!next.gaveUp) {
                next.served = true;
                waiting[next.urgency]--;
                counts.started(day);
                startCare(now);
            }
        }
    }

    private Waiting next() {
        return queues.stream()
                .filter(queue -> !queue.isEmpty())
                .findFirst()
                .map(Deque::remove)
                .orElse(null);
    }

    private void takeTurn(Waiting person, int day) {
        if (person.forecast != null) {
            outcomes.add(new Outcome(person.forecast, FIRST_DATE.plusDays(day)));
            open--;
        }
    }

    private void startCare(double now) {
        occupied++;
        events.add(new Event(now + list.stayDays(random), Kind.END_OF_CARE, null));
    }

    private int waitingUpTo(int urgency) {
        int people = 0;
        for (int each = 0; each <= urgency; each++) {
            people += waiting[each];
        }
        return people;
    }
}
