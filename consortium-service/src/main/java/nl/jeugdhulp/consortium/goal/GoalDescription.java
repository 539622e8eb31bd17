package nl.jeugdhulp.consortium.goal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a transformation goal is (transformatiedoel)")
record GoalDescription(
        @NotNull @Schema(description = "What it is about (thema)")
        GoalTheme theme,

        @NotBlank @Size(max = 200) @Schema(description = "The goal in one line (doel)")
        String title,

        @NotBlank @Size(max = 4000) @Schema(description = "What is to become different for whom (toelichting)")
        String description,

        @Schema(description = "The agreement that it comes from, if any (samenwerkingsafspraak)")
        UUID agreementId) {}
