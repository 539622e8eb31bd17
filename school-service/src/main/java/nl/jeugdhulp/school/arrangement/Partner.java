package nl.jeugdhulp.school.arrangement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.jeugdhulp.school.agreement.NamesNoPupil;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that makes the special class possible. */
@Embeddable
@Schema(name = "ArrangementPartner", description = "Organisation behind the special class (partner)")
record Partner(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "What kind of organisation (soort)")
        Kind kind,

        @NotBlank @Size(max = 200) @Schema(description = "Name of the organisation, never of a pupil (naam)")
        String name)
        implements NamesNoPupil {
    /** Who works together in a special class. */
    @Schema(name = "PartnerKind", description = "Kind of organisation (soort organisatie)")
    enum Kind {
        SCHOOL,
        SPECIAL_SCHOOL,
        EDUCATION_PARTNERSHIP,
        PROVIDER,
        MUNICIPALITY,
        OTHER
    }
}
