package nl.jeugdhulp.school.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many exceptions were settled with a municipality and for how much.
 *
 * @param people each exception is one pupil
 */
record SettledWith(String municipality, int people, long cents) {
    static final int FEWEST_PEOPLE = 5;

    /** The municipalities whose figures may be shown, and whether the total may. */
    record Shown(Set<String> municipalities, boolean total) {}

    /**
     * Hides fewer than five people, and then the next smallest until a subtraction from the total leaves each hidden number
     * open to five values; when nothing is left to hide, the total is hidden.
     */
    static Shown shown(List<SettledWith> all) {
        List<SettledWith> sorted = all.stream()
                .sorted(Comparator.comparingInt(SettledWith::people).thenComparing(SettledWith::municipality))
                .toList();
        List<SettledWith> hidden = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (SettledWith each : sorted) {
            if (each.people() < FEWEST_PEOPLE || !inCompany(hidden)) {
                hidden.add(each);
            } else {
                shown.add(each.municipality());
            }
        }
        int people = all.stream().mapToInt(SettledWith::people).sum();
        return new Shown(shown, inCompany(hidden) && (people == 0 || people >= FEWEST_PEOPLE));
    }

    /** Of k numbers of at least 1 whose sum is known, each can be anything from 1 to sum − k + 1. */
    private static boolean inCompany(List<SettledWith> hidden) {
        int sum = hidden.stream().mapToInt(SettledWith::people).sum();
        return hidden.isEmpty() || (hidden.size() >= 2 && sum - hidden.size() >= FEWEST_PEOPLE - 1);
    }
}
