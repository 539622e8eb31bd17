package nl.jeugdhulp.consortium.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that the parties agreed and that the suite carries out while the agreement is in force. */
@Embeddable
@Schema(description = "A rule that is carried out while the agreement is in force (afgesproken regel)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementRule(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "What it does (soort regel)")
        Kind kind,

        @NotNull @Min(0) @Max(520) @Schema(description = "A wait above so many weeks; 0 is every wait (weken)")
        Integer weeks,

        @Enumerated(EnumType.STRING) @Schema(description = "Only in this category; in all when absent (hulpcategorie)")
        HelpCategory helpCategory) {

    private static final int DAYS_A_WEEK = 7;

    /** What a rule does. */
    enum Kind {
        /** A wait above so many weeks starts a proposal to move to a consortium of the agreement that has room. */
        LONG_WAIT_STARTS_TRANSFER
    }

    /** Who waits since a day before this one waits above so many weeks; above none waits everybody who waits. */
    LocalDate waitingSinceBefore(LocalDate today) {
        return weeks == 0 ? today.plusDays(1) : today.minusDays((long) weeks * DAYS_A_WEEK);
    }
}
