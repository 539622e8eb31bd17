package nl.jeugdhulp.consortium.exchange;

import java.util.Comparator;

/** One waiting list: a consortium and a help category (JZ020 code). */
public record CareList(String consortium, String category) implements Comparable<CareList> {

    private static final Comparator<CareList> ORDER =
            Comparator.comparing(CareList::category).thenComparing(CareList::consortium);

    @Override
    public int compareTo(CareList other) {
        return ORDER.compare(this, other);
    }
}
