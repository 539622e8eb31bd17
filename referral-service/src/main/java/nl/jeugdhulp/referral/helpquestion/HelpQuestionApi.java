package nl.jeugdhulp.referral.helpquestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.jeugdhulp.referral.youth.NamesNoBsn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What schools and coaches send about help questions. */
final class HelpQuestionApi {
    private HelpQuestionApi() {}

    @Schema(description = "A question of a school to its own CJG coach (hulpvraag)")
    record AskHelp(
            @NotBlank @Size(max = 200) @NamesNoBsn @Schema(description = "What it is about, without names (onderwerp)")
            String subject,

            @NotBlank @Size(max = 4000) @NamesNoBsn @Schema(description = "The question (vraag)")
            String question,

            @Size(max = 100) @NamesNoBsn
            @Schema(description = "The school's own reference to the pupil's file (kenmerk van de school)")
            String schoolReference) {}

    @Schema(description = "The answer of the CJG coach (antwoord op de hulpvraag)")
    record AnswerHelpQuestion(
            @NotNull @Schema(description = "Advice, preventive field or referral (advies, voorveld of verwijzing)")
            HelpQuestionAnswer answer,

            @Size(max = 4000) @NamesNoBsn
            @Schema(description = "What the school may read; needed unless it is a referral (toelichting)")
            String explanation,

            @Schema(description = "The coach's own referral, only with answer REFERRAL (verwijzing)")
            UUID referralId) {}
}
