package nl.jeugdhulp.referral.choice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The order in which consortia stand side by side (<i>neutrale volgorde</i>): it steers nobody. It follows from what is
 * asked and the day alone, so that everybody can reproduce it, and moves on by one place each day, so that over as many
 * days as there are consortia each of them stands in each place exactly once.
 */
final class NeutralOrder {
    private NeutralOrder() {}

    /**
     * @param inFixedOrder the consortia in an order that never changes
     * @param asked what was asked: help category, municipality, school
     */
    static <T> List<T> of(List<T> inFixedOrder, String asked, LocalDate day) {
        if (inFixedOrder.isEmpty()) {
            return List.of();
        }
        CRC32 hash = new CRC32();
        hash.update(asked.getBytes(StandardCharsets.UTF_8));
        long shift = Math.floorMod(hash.getValue() + day.toEpochDay(), (long) inFixedOrder.size());
        List<T> rotated = new ArrayList<>(inFixedOrder);
        Collections.rotate(rotated, (int) shift);
        return List.copyOf(rotated);
    }
}
