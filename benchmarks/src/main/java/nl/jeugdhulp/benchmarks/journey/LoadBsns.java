package nl.jeugdhulp.benchmarks.journey;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that satisfy the eleven-test, another each time: the official test range is too small for a load. */
final class LoadBsns {
    private final AtomicInteger eightDigits;

    LoadBsns(int firstEightDigits) {
        eightDigits = new AtomicInteger(firstEightDigits);
    }

    String next() {
        while (true) {
            int eight = eightDigits.getAndIncrement();
            int sum = 0;
            int rest = eight;
            for (int weight = 2; weight <= 9; weight++) {
                sum += weight * (rest % 10);
                rest /= 10;
            }
            if (sum % 11 < 10) {
                return String.valueOf(eight) + sum % 11;
            }
        }
    }
}
