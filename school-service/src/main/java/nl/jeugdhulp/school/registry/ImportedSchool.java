package nl.jeugdhulp.school.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;

/**
 * What a row of a file says about a school; what the file does not say is null.
 *
 * @param pupils pupils by the start year of the school year, empty where the file says fewer than five
 * @param closedOn the first day of the school year from which the file counts no pupils any more
 */
public record ImportedSchool(
        SchoolId id,
        String name,
        SchoolKind kind,
        Integer cluster,
        MunicipalityCode municipality,
        String board,
        String educationPartnership,
        Place place,
        Map<Integer, OptionalInt> pupils,
        LocalDate closedOn) {}
