package nl.jeugdhulp.consortium.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** A random small region, or entries and rooms one by one. */
record RegionFixture(List<WaitingEntry> entries, List<ConsortiumRoom> rooms) {

    static final List<String> CONSORTIA = List.of("Duin", "Kennemer", "Spaarne", "Zee");
    private static final List<String> CATEGORIES = List.of("45", "54");
    private static final List<Consent> CONSENTS = List.of(Consent.values());

    static RegionFixture random(long seed, int people, int roomLines) {
        SplittableRandom random = new SplittableRandom(seed);
        List<WaitingEntry> entries = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Map<String, Integer> distances = new HashMap<>();
            for (String consortium : CONSORTIA) {
                if (random.nextInt(8) > 0) {
                    distances.put(consortium, random.nextInt(36));
                }
            }
            entries.add(new WaitingEntry(
                    new UUID(random.nextLong(), random.nextLong()),
                    list(random),
                    random.nextInt(3),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)),
                    random.nextInt(200),
                    CONSENTS.get(random.nextInt(CONSENTS.size())),
                    distances));
        }
        List<ConsortiumRoom> rooms = new ArrayList<>();
        for (int line = 0; line < roomLines; line++) {
            rooms.add(new ConsortiumRoom(list(random), random.nextInt(4), random.nextInt(3) * 20));
        }
        return new RegionFixture(entries, rooms);
    }

    static WaitingEntry entry(int number, CareList list, int expectedWaitDays, Consent consent) {
        Map<String, Integer> distances = new HashMap<>();
        CONSORTIA.forEach(consortium -> distances.put(consortium, 5));
        return new WaitingEntry(
                new UUID(0, number), list, 1, LocalDate.of(2026, 1, 1), expectedWaitDays, consent, distances);
    }

    private static CareList list(SplittableRandom random) {
        return new CareList(
                CONSORTIA.get(random.nextInt(CONSORTIA.size())), CATEGORIES.get(random.nextInt(CATEGORIES.size())));
    }
}
