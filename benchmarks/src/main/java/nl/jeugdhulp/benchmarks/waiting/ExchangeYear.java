package nl.jeugdhulp.benchmarks.waiting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.jeugdhulp.consortium.exchange.CareList;
import nl.jeugdhulp.consortium.exchange.Consent;
import nl.jeugdhulp.consortium.exchange.ConsortiumRoom;
import nl.jeugdhulp.consortium.exchange.ExchangePlan;
import nl.jeugdhulp.consortium.exchange.ExchangeRules;
import nl.jeugdhulp.consortium.exchange.Transfer;
import nl.jeugdhulp.consortium.exchange.WaitingEntry;
import nl.jeugdhulp.consortium.exchange.WaitingListExchange;

/**
 * A region day by day: two years in which each consortium keeps to itself, then the year that is measured, with an
 * exchange each Monday or without. The people, their urgency, their length of care and their consent are drawn from the
 * seed before anything happens, so both years meet the same people.
 */
final class ExchangeYear {

    /** What the year showed; waits are of those who started in it. */
    record Result(
            int starts,
            double meanWaitDays,
            double p90WaitDays,
            int waitingAtEnd,
            int moved,
            int plans,
            long gapDays,
            boolean fair,
            double slowestPlanMillis) {}

    private static final List<String> CONSORTIA = List.of("Duin", "Kennemer", "Spaarne", "Zee");
    private static final List<String> CATEGORIES = List.of("41", "43", "44", "45", "52", "54");
    private static final int BEFORE_DAYS = 2 * 365;
    private static final int END_DAY = BEFORE_DAYS + 365;
    private static final double WILLING = 0.6;
    private static final LocalDate FIRST_DATE = LocalDate.of(2024, 1, 1);

    /** The places of one consortium and category, and who holds or awaits one. */
    private static final class Ward {
        private final CareList list;
        private final int places;
        private final double meanStayDays;
        private final double load;
        private final PriorityQueue<Integer> leaveOn = new PriorityQueue<>();
        private final TreeSet<Person> queue = new TreeSet<>(Person.ORDER);

        Ward(CareList list, SplittableRandom random) {
            this.list = list;
            places = random.nextInt(15, 60);
            meanStayDays = random.nextDouble(90, 240);
            load = random.nextDouble(0.8, 1.12);
        }

        double servedPerDay() {
            return places / meanStayDays;
        }
    }

    private record Person(
            UUID id,
            CareList list,
            int urgency,
            int day,
            int stayDays,
            Consent consent,
            Map<String, Integer> distances) {

        private static final Comparator<Person> ORDER = Comparator.comparingInt(Person::urgency)
                .thenComparingInt(Person::day)
                .thenComparing(person -> person.id().toString());

        WaitingEntry entry(int expectedWaitDays) {
            return new WaitingEntry(id, list, urgency, FIRST_DATE.plusDays(day), expectedWaitDays, consent, distances);
        }
    }

    private final boolean together;
    private final Map<CareList, Ward> wards = new TreeMap<>();
    private final Map<Integer, List<Person>> arrivals = new HashMap<>();
    private final WaitingListExchange exchange = new WaitingListExchange(ExchangeRules.STANDARD);
    private final List<Integer> waits = new ArrayList<>();
    private int moved;
    private int plans;
    private long gapDays;
    private boolean fair = true;
    private double slowestPlanMillis;

    ExchangeYear(long seed, boolean together) {
        this.together = together;
        SplittableRandom random = new SplittableRandom(seed);
        for (String consortium : CONSORTIA) {
            for (String category : CATEGORIES) {
                Ward ward = new Ward(new CareList(consortium, category), random);
                wards.put(ward.list, ward);
                drawPeople(ward, random);
            }
        }
    }

    Result run() {
        for (int day = 0; day < END_DAY; day++) {
            int today = day;
            wards.values().forEach(ward -> freePlaces(ward, today));
            arrivals.getOrDefault(day, List.of())
                    .forEach(person -> wards.get(person.list()).queue.add(person));
            wards.values().forEach(ward -> promote(ward, today));
            if (together && day >= BEFORE_DAYS && day % 7 == 0) {
                exchangeOn(day);
            }
        }
        waits.sort(Comparator.naturalOrder());
        return new Result(
                waits.size(),
                waits.stream().mapToInt(Integer::intValue).average().orElseThrow(),
                waits.get(waits.size() * 9 / 10),
                wards.values().stream().mapToInt(ward -> ward.queue.size()).sum(),
                moved,
                plans,
                gapDays,
                fair,
                slowestPlanMillis);
    }

    private void drawPeople(Ward ward, SplittableRandom random) {
        double perDay = ward.load * ward.servedPerDay();
        double time = random.nextExponential() / perDay;
        while (time < END_DAY) {
            Map<String, Integer> distances = new HashMap<>();
            CONSORTIA.forEach(consortium -> distances.put(consortium, random.nextInt(2, 40)));
            int day = (int) time;
            double urgency = random.nextDouble();
            arrivals.computeIfAbsent(day, each -> new ArrayList<>())
                    .add(new Person(
                            new UUID(random.nextLong(), random.nextLong()),
                            ward.list,
                            urgency < 0.08 ? 0 : urgency < 0.35 ? 1 : 2,
                            day,
                            1 + (int) (random.nextExponential() * ward.meanStayDays),
                            random.nextDouble() < WILLING ? Consent.YES : Consent.NO,
                            distances));
            time += random.nextExponential() / perDay;
        }
    }

    private static void freePlaces(Ward ward, int today) {
        while (!ward.leaveOn.isEmpty() && ward.leaveOn.element() <= today) {
            ward.leaveOn.remove();
        }
    }

    private void promote(Ward ward, int today) {
        while (!ward.queue.isEmpty() && ward.leaveOn.size() < ward.places) {
            start(ward.queue.removeFirst(), ward, today);
        }
    }

    private void start(Person person, Ward ward, int today) {
        ward.leaveOn.add(today + person.stayDays());
        if (today >= BEFORE_DAYS) {
            waits.add(today - person.day());
        }
    }

    private void exchangeOn(int today) {
        Map<UUID, Person> people = new HashMap<>();
        List<WaitingEntry> entries = new ArrayList<>();
        List<ConsortiumRoom> rooms = new ArrayList<>();
        for (Ward ward : wards.values()) {
            int ahead = 0;
            for (Person person : ward.queue) {
                ahead++;
                people.put(person.id(), person);
                entries.add(person.entry((int) Math.round(ahead / ward.servedPerDay())));
            }
            rooms.add(new ConsortiumRoom(ward.list, ward.places - ward.leaveOn.size(), 0));
        }
        long begin = System.nanoTime();
        ExchangePlan plan = exchange.plan(entries, rooms);
        slowestPlanMillis = Math.max(slowestPlanMillis, (System.nanoTime() - begin) / 1e6);
        plans++;
        gapDays += plan.gapDays();
        fair &= plan.fair();
        for (Transfer transfer : plan.transfers()) {
            Person person = people.get(transfer.entry());
            wards.get(transfer.from()).queue.remove(person);
            start(person, wards.get(transfer.to()), today);
            moved++;
        }
    }
}
