package nl.jeugdhulp.school.bound;

import java.util.Arrays;
import java.util.Comparator;

/** Orders indexes by a key; equal keys keep the lower index first, so that the order is always the same. */
public final class Order {
    private Order() {}

    public static int[] descending(double[] keys) {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparingDouble((Integer index) -> -keys[index]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
