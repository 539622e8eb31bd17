package nl.jeugdhulp.budget.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement at a school with what it takes of the lump sums. */
@Schema(name = "SchoolAgreement", description = "An agreement at a school and its earmarks (afspraak op school)")
public record AgreementView(
        @Schema(description = "The id that it has at school-service (kenmerk)")
        UUID id,

        AgreementKind kind,
        UUID consortiumId,
        SchoolId schoolId,

        @Schema(description = "Last day that was agreed, absent when open (laatste dag)")
        LocalDate lastDay,

        @Schema(description = "Last day of it, absent while it runs (beëindigd op)")
        LocalDate endedOn,

        @Schema(description = "What it takes of each year (oormerken)")
        List<Earmark> earmarks,

        Instant changedAt,
        long version) {

    /** What it takes of one year. */
    @Schema(name = "AgreedEarmark", description = "What an agreement takes of a year's lump sum (oormerk)")
    public record Earmark(
            int year,
            Money amount,
            EarmarkStatus status,

            @Schema(description = "Why no money is set apart yet, absent unless it waits (wacht op)")
            WaitsFor waitsFor,

            @Schema(description = "The commitment made for it, absent before (verplichting)")
            UUID commitmentId,

            @Schema(description = "The part that was not available when it was earmarked (boven beschikbaar)")
            Money aboveAvailable) {}

    static AgreementView of(SchoolAgreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.kind(),
                agreement.consortiumId(),
                agreement.schoolId(),
                agreement.lastDay(),
                agreement.endedOn(),
                agreement.earmarks().entrySet().stream()
                        .map(entry -> earmark(entry.getKey(), entry.getValue()))
                        .toList(),
                agreement.changedAt(),
                agreement.version());
    }

    private static Earmark earmark(int year, AgreedEarmark earmark) {
        return new Earmark(
                year,
                earmark.money(),
                earmark.status(),
                earmark.waitsFor(),
                earmark.commitmentId(),
                Money.ofCents(earmark.aboveAvailable()));
    }
}
