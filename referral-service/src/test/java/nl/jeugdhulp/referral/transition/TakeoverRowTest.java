package nl.jeugdhulp.referral.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.AlternativeSet;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;

class TakeoverRowTest {
    private static final UUID CONTRACTED = UUID.randomUUID();
    private static final TakeoverRow.Facts FACTS =
            new TakeoverRow.Facts(new MunicipalityCode("0392"), LocalDate.of(2023, 2, 1), CONTRACTED::equals);
    private static final String REST =
            "\"birthDate\": \"2010-03-04\", \"providerAgb\": \"06123456\", \"startDate\": \"2021-09-01\"";

    @Test
    void rowIsReadWithBsnAndCategoryByNameOrCode() {
        TakeoverRow row = read("\"bsn\": \"999990019\", \"helpCategory\": \"45\", \"municipality\": \"0392\"," + REST)
                .row();
        assertEquals(new Bsn("999990019"), row.identification());
        assertEquals(HelpCategory.AMBULATORY, row.help());
        assertNull(row.lastDay());
        assertEquals(
                HelpCategory.DAY_TREATMENT,
                read("\"bsn\": \"999990019\", \"helpCategory\": \"DAY_TREATMENT\"," + REST)
                        .row()
                        .help());
    }

    @Test
    void youthWithoutBsnIsKnownByTheAlternativeSet() {
        String set = "\"familyName\": \"Proef\", \"givenNames\": \"Sam\", \"sex\": \"9\", \"postcode\": \"2011 AA\","
                + " \"houseNumber\": \"1\", \"helpCategory\": \"45\",";
        assertEquals(
                AlternativeSet.class, read(set + REST).row().identification().getClass());
        assertEquals(
                List.of(fault("houseNumber", RowFault.REQUIRED)),
                read(set.replace("\"houseNumber\": \"1\",", "") + REST).faults());
        assertEquals(
                List.of(fault("bsn", RowFault.BSN_AND_ALTERNATIVE)),
                read("\"bsn\": \"999990019\"," + set + REST).faults());
    }

    @Test
    void everyFaultOfARowIsNamedByItsFieldAndNeverByItsValue() {
        assertEquals(
                List.of(
                        fault("?", RowFault.UNKNOWN_FIELD),
                        fault("bsn", RowFault.INVALID_VALUE),
                        fault("birthDate", RowFault.INVALID_VALUE),
                        fault("providerAgb", RowFault.REQUIRED),
                        fault("helpCategory", RowFault.INVALID_VALUE),
                        fault("startDate", RowFault.REQUIRED)),
                read("\"bsn\": \"999990018\", \"birthDate\": \"gisteren\", \"helpCategory\": \"99\", \"999990019\": \"x\"")
                        .faults());
        assertEquals(
                List.of(fault("", RowFault.UNREADABLE)),
                TakeoverRow.read("{\"bsn\":", new ObjectMapper(), FACTS).faults());
    }

    @Test
    void rowIsOfTheMunicipalitysOwnInhabitantAndOfAYouth() {
        String row = "\"bsn\": \"999990019\", \"helpCategory\": \"45\",";
        assertEquals(
                List.of(fault("municipality", RowFault.OTHER_MUNICIPALITY)),
                read(row + "\"municipality\": \"0375\"," + REST).faults());
        assertEquals(
                List.of(fault("birthDate", RowFault.NO_LONGER_A_YOUTH)),
                read(row + REST.replace("2010-03-04", "2000-02-01")).faults());
        assertEquals(
                List.of(fault("startDate", RowFault.IN_THE_FUTURE)),
                read(row + REST.replace("2021-09-01", "2023-02-02")).faults());
        assertEquals(
                List.of(fault("lastDay", RowFault.BEFORE_START)),
                read(row + "\"lastDay\": \"2021-08-31\"," + REST).faults());
        assertEquals(
                List.of(fault("consortiumId", RowFault.CONSORTIUM_NOT_CONTRACTED)),
                read(row + "\"consortiumId\": \"" + UUID.randomUUID() + "\"," + REST)
                        .faults());
        assertEquals(
                CONTRACTED,
                read(row + "\"consortiumId\": \"" + CONTRACTED + "\"," + REST)
                        .row()
                        .consortiumId());
    }

    private static TakeoverRow.Fault fault(String field, RowFault kind) {
        return new TakeoverRow.Fault(field, kind);
    }

    private static TakeoverRow.Reading read(String fields) {
        return TakeoverRow.read("{" + fields + "}", new ObjectMapper(), FACTS);
    }
}
