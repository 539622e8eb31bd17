package nl.jeugdhulp.referral.file;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.AboutYouth;
import nl.jeugdhulp.referral.youth.AlternativeSet;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.referral.youth.Identification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a youth is, as far as the caller may know. */
@Schema(name = "YouthFile", description = "The file on a youth (dossier van een jeugdige)")
record YouthFileView(
        UUID youthId,

        @Schema(description = "Citizen service number, masked but for who needs it (burgerservicenummer)")
        String bsn,

        @Schema(description = "Who it is without a citizen service number (alternatieve gegevensset)")
        WithoutBsnView withoutBsn,

        LocalDate birthDate,

        @Schema(description = "Why the file is kept beyond its term, if it is (vernietigingsstop)")
        String holdReason)
        implements AboutYouth {

    @Schema(name = "YouthWithoutBsn", description = "Alternative set of the Youth Act (alternatieve gegevensset)")
    record WithoutBsnView(String familyName, String givenNames, String sex, String postcode, String houseNumber) {}

    static YouthFileView of(UUID id, Identification known, LocalDate birthDate, String holdReason, boolean seesBsn) {
        return switch (known) {
            case Bsn bsn -> new YouthFileView(id, seesBsn ? bsn.digits() : bsn.masked(), null, birthDate, holdReason);
            case AlternativeSet set ->
                new YouthFileView(
                        id,
                        null,
                        new WithoutBsnView(
                                set.familyName(), set.givenNames(), set.sex(), set.postcode(), set.houseNumber()),
                        birthDate,
                        holdReason);
        };
    }
}
