package nl.jeugdhulp.consortium.placement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A youth on a waiting list, by referral (wachtende)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitingEntryView(
        @Schema(description = "The referral (verwijzing)") UUID referralId,

        UUID consortiumId,
        HelpCategory helpCategory,

        @Schema(description = "How soon help must begin (urgentie)")
        Urgency urgency,

        @Schema(description = "Responsible municipality (verantwoordelijke gemeente)")
        MunicipalityCode municipality,

        @Schema(description = "Since when the youth waits (wachtdatum)")
        LocalDate waitingSince,

        @Schema(description = "Place in the queue, 1 is next (positie)")
        long position) {

    static WaitingEntryView of(Placement placement, long position) {
        return new WaitingEntryView(
                placement.referralId(),
                placement.consortiumId(),
                placement.helpCategory(),
                placement.urgency(),
                placement.municipality(),
                placement.waitingSince(),
                position);
    }

    static Cursor cursor(Placement placement) {
        return Cursor.of(
                placement.consortiumId(),
                placement.helpCategory(),
                UrgencyColumn.rank(placement.urgency()),
                placement.waitingSince(),
                placement.referralId());
    }
}
