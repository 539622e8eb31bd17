package nl.jeugdhulp.acceptance.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Citizen service numbers of the official test range 999900006–999999990, which nobody has. */
final class TestBsns {
    private static final int FIRST_EIGHT_DIGITS = 99990000;
    private static final int LAST_EIGHT_DIGITS = 99999999;

    /** The youth of the README's walk, who is left to whoever pastes it. */
    private static final int OF_THE_WALK = 99_999_001;

    private final List<String> all = new ArrayList<>();

    TestBsns() {
        for (int eight = FIRST_EIGHT_DIGITS; eight <= LAST_EIGHT_DIGITS; eight++) {
            int check = check(eight);
            if (check < 10 && eight != OF_THE_WALK) {
                all.add(String.valueOf(eight) + check);
            }
        }
    }

    String any(RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    /** The last digit that satisfies the eleven-test; 10 where there is none. */
    static int check(int eight) {
        int sum = 0;
        int rest = eight;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }
}
