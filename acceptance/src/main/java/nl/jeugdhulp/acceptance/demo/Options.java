package nl.jeugdhulp.acceptance.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What follows {@code ./suite demo}.
 *
 * @param referrals how many referrals are sent, 1 to 100,000
 * @param seed the same seed sends the same stream
 * @param schools a DUO file, instead of fictitious schools
 */
record Options(int referrals, long seed, Optional<Path> schools) {
    private static final int MOST = 100_000;

    static Options parse(List<String> arguments) {
        int referrals = 1_000;
        long seed = 1;
        Optional<Path> schools = Optional.empty();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " needs a value");
            }
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--referrals" -> referrals = number(value, MOST);
                case "--seed" -> seed = number(value, Integer.MAX_VALUE);
                case "--schools" -> schools = Optional.of(file(value));
                default -> throw new IllegalArgumentException("there is no option " + arguments.get(i));
            }
        }
        return new Options(referrals, seed, schools);
    }

    private static int number(String value, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(value + " is not a number", notANumber);
        }
        throw new IllegalArgumentException(value + " is not between 1 and " + most);
    }

    private static Path file(String value) {
        Path file = Path.of(value);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("cannot read " + value);
        }
        return file;
    }
}
