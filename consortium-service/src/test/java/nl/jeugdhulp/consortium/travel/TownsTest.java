package nl.jeugdhulp.consortium.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownsTest {
    private static final MunicipalityCode HAARLEM = new MunicipalityCode("0392");

    private final Towns towns = new Towns();

    @Test
    void distanceIsThatToTheNearestLocation() {
        OptionalInt heemskerk = towns.kilometres(HAARLEM, List.of("Heemskerk"));
        OptionalInt heemstede = towns.kilometres(HAARLEM, List.of("Heemskerk", "Dreef 4, heemstede"));
        assertEquals(15, heemskerk.orElseThrow());
        assertEquals(4, heemstede.orElseThrow());
        assertEquals(0, towns.kilometres(HAARLEM, List.of("Haarlem")).orElseThrow());
    }

    @Test
    void unknownPlacesGiveNoDistance() {
        assertTrue(towns.kilometres(HAARLEM, List.of("Elders")).isEmpty());
        assertTrue(towns.kilometres(HAARLEM, List.of()).isEmpty());
        assertTrue(towns.kilometres(new MunicipalityCode("0363"), List.of("Haarlem"))
                .isEmpty());
        assertTrue(towns.kilometres(null, List.of("Haarlem")).isEmpty());
        assertFalse(towns.knows(List.of("Elders")));
        assertTrue(towns.knows(List.of("Elders", "Zandvoort")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0375", "0377", "0392", "0396", "0397", "0453", "0473"})
    void everyMunicipalityOfTheRegionHasASeat(String municipality) {
        assertTrue(towns.kilometres(new MunicipalityCode(municipality), List.of("Haarlem"))
                .isPresent());
    }
}
