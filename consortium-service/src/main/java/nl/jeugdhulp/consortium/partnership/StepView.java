package nl.jeugdhulp.consortium.partnership;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A step of working together, done or not, by what the suite itself holds (stap in de samenwerking)")
record StepView(
        @Schema(description = "Which of the six (stap)") Step step,

        @Schema(description = "Whether the evidence suffices (gezet)")
        boolean done,

        @Schema(description = "When it counts as done (wanneer gezet)")
        String doneWhen,

        @Schema(description = "The facts from which this follows, the latest first, at most twenty (bewijs)")
        List<Evidence> evidence,

        @Schema(description = "What is still missing, in words; empty when done (wat ontbreekt)")
        List<String> missing) {

    @Schema(description = "A fact from which the step follows (bewijs)")
    record Evidence(
            @Schema(description = "What it is (soort)", examples = "agreement")
            String kind,

            @Schema(description = "Its address (adres)", examples = "/v1/agreements/…")
            String href,

            @Schema(description = "Its day (datum)") LocalDate date) {}
}
