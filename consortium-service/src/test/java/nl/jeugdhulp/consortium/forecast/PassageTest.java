package nl.jeugdhulp.consortium.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    @Test
    void withoutLeavingItIsTheErlangWait() {
        Passage passage = new Passage(9, 0.5, 1e-12);

        assertEquals(10 / 0.5, passage.mean(), 1e-6);
        assertEquals(10 / (0.5 * 0.5), passage.variance(0.5, 0.5), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.01", "5, 0.01", "40, 0.01", "40, 1e-7", "3, 1e-9"})
    void derivativesAgreeWithDifferences(double ahead, double leaving) {
        double net = 0.3;
        double step = 1e-4;

        assertEquals(
                (new Passage(ahead, net * (1 + step), leaving).mean()
                                - new Passage(ahead, net * (1 - step), leaving).mean())
                        / (2 * step * net),
                new Passage(ahead, net, leaving).meanByNet(),
                1e-3 * (1 + ahead));
        assertEquals(
                (new Passage(ahead, net, leaving * (1 + step)).mean()
                                - new Passage(ahead, net, leaving * (1 - step)).mean())
                        / (2 * step * leaving),
                new Passage(ahead, net, leaving).meanByLeaving(),
                0.01 * (1 + ahead * ahead));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5, 0.2, 0.001", "20, 0.5, 0.2, 0.002", "50, 0.4, 0.0, 0.005", "10, 0.3, 0.15, 0.0005"})
    void meanAndVarianceAgreeWithASimulatedQueue(int ahead, double serving, double overtaking, double leaving) {
        SplittableRandom random = new SplittableRandom(7);
        int runs = 40_000;
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < runs; run++) {
            double time = walk(random, ahead, serving, overtaking, leaving);
            sum += time;
            squares += time * time;
        }
        double mean = sum / runs;
        double variance = squares / runs - mean * mean;
        Passage passage = new Passage(ahead, serving - overtaking, leaving);

        assertEquals(1, passage.mean() / mean, 0.04);
        assertEquals(1, passage.variance(serving + overtaking, serving + overtaking) / variance, 0.15);
    }

    private static double walk(SplittableRandom random, int ahead, double serving, double overtaking, double leaving) {
        double time = 0;
        int people = ahead;
        while (people >= 0) {
            double all = serving + overtaking + leaving * people;
            time += random.nextExponential() / all;
            people += random.nextDouble() * all < overtaking ? 1 : -1;
        }
        return time;
    }
}
