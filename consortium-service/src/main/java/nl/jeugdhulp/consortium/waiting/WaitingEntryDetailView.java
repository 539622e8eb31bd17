package nl.jeugdhulp.consortium.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One wait: its position explained, when care may begin, what was changed (wachtende)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitingEntryDetailView(
        WaitingEntryView entry,
        Explanation explanation,
        ExpectedStartView expectedStart,
        CalibrationView calibration,
        List<WaitChangeView> changes) {

    @Schema(
            description =
                    "Who goes first, without anyone's data: the answer to 'why am I fourth?' (uitleg van de positie)")
    record Explanation(
            @Schema(description = "More urgent (urgenter)") long moreUrgent,

            @Schema(description = "As urgent and waiting since an earlier day (eerdere wachtdatum)")
            long waitingLonger,

            @Schema(
                    description =
                            "As urgent and waiting since the same day, in the order of the referrals (zelfde dag)")
            long sameDay) {}
}
