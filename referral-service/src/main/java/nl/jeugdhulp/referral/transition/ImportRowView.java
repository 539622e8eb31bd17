package nl.jeugdhulp.referral.transition;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row of a file; it names fields, never what stood in them. */
@Schema(name = "TakeoverImportRow", description = "Result of a row (resultaat van een rij)")
record ImportRowView(
        @Schema(description = "Row in the file, the first being 1, a header left out (rijnummer)")
        int row,

        RowOutcome outcome,

        @Schema(description = "The takeover that it added or that was known already (overname)")
        UUID takeoverId,

        @Schema(description = "Everything wrong with it (fouten)")
        List<FaultView> faults) {
    /** What became of it. */
    @Schema(name = "TakeoverRowOutcome", description = "Taken, known already, or not taken (uitkomst)")
    enum RowOutcome {
        ACCEPTED,
        UNCHANGED,
        REJECTED
    }

    /** A reason. */
    @Schema(name = "TakeoverRowFault", description = "Why a row is not taken (reden)")
    record FaultView(
            @Schema(description = "The field, '?' for one that is no word (veld)")
            String field,

            @Schema(description = "What is wrong, in one word (code)")
            String code,

            @Schema(description = "What is wrong, in a sentence (reden)")
            String reason) {}

    /** A line of CSV: a line for each fault, one for a row without. */
    record Line(int row, RowOutcome outcome, UUID takeoverId, String field, String code, String reason) {}

    /** @param faults as {@link #text} wrote them */
    static ImportRowView of(int row, String outcome, UUID takeoverId, String faults, Locale language) {
        List<FaultView> views = Stream.of(faults.split(";", -1))
                .filter(fault -> !fault.isEmpty())
                .map(fault -> view(fault, language))
                .toList();
        return new ImportRowView(row, RowOutcome.valueOf(outcome), takeoverId, views);
    }

    private static FaultView view(String fault, Locale language) {
        String[] fieldAndKind = fault.split(":", 2);
        RowFault kind = RowFault.valueOf(fieldAndKind[1]);
        return new FaultView(fieldAndKind[0], kind.code(), kind.text().in(language));
    }

    /** Faults as they are kept. */
    static String text(List<TakeoverRow.Fault> faults) {
        return String.join(
                ";",
                faults.stream()
                        .map(fault -> fault.field() + ":" + fault.kind().name())
                        .toList());
    }

    List<Line> lines() {
        return faults.isEmpty()
                ? List.of(new Line(row, outcome, takeoverId, null, null, null))
                : faults.stream()
                        .map(fault -> new Line(row, outcome, takeoverId, fault.field(), fault.code(), fault.reason()))
                        .toList();
    }
}
