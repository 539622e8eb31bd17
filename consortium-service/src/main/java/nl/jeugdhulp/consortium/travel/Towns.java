package nl.jeugdhulp.consortium.travel;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * How far apart the towns of the region are, as the crow flies between their centres. A family's address is not known in
 * this service, so its municipality's seat stands for it.
 */
@ApplicationScoped
public class Towns {
    private static final String FILE = "/towns.csv";
    private static final double EARTH_RADIUS_KM = 6371;

    private final List<Town> towns = read();

    /** A town; the seat of a municipality stands for where its inhabitants live. */
    record Town(String town, String municipality, boolean seat, double latitude, double longitude) {
        /** The distance by the haversine formula. */
        private double kilometresTo(Town other) {
            double north = Math.toRadians(other.latitude - latitude) / 2;
            double east = Math.toRadians(other.longitude - longitude) / 2;
            double half = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east), 2);
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
        }

        private boolean isNamedIn(String place) {
            return place.toLowerCase(Locale.ROOT).contains(town.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Whole kilometres from a municipality to the nearest of these places, rounded up.
     *
     * @param places names or addresses that name a town of the region; others are passed over
     * @return empty when the municipality or all of the places are unknown
     */
    public OptionalInt kilometres(MunicipalityCode home, Collection<String> places) {
        return towns.stream()
                .filter(town ->
                        town.seat() && home != null && town.municipality().equals(home.value()))
                .flatMap(seat -> towns.stream()
                        .filter(town -> places.stream().anyMatch(town::isNamedIn))
                        .map(seat::kilometresTo))
                .mapToInt(kilometres -> (int) Math.ceil(kilometres))
                .min();
    }

    /** Whether any of these places names a town of the region. */
    public boolean knows(Collection<String> places) {
        return towns.stream().anyMatch(town -> places.stream().anyMatch(town::isNamedIn));
    }

    private static List<Town> read() {
        CsvMapper csv = new CsvMapper();
        CsvSchema columns = csv.schemaFor(Town.class).withHeader().withColumnReordering(true);
        try (InputStream file = Towns.class.getResourceAsStream(FILE);
                MappingIterator<Town> rows =
                        csv.readerFor(Town.class).with(columns).readValues(file)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
