package nl.jeugdhulp.school.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A professional whom the school works with, by role and name. */
@Embeddable
@Schema(name = "CoreTeamMember", description = "Member of a school's core team (kernteamlid)")
public record CoreTeamMember(
        @NotBlank @Size(max = 100) @Column(nullable = false)
        @Schema(description = "Role, such as internal counsellor (rol)")
        String role,

        @NotBlank @Size(max = 200) @Column(nullable = false) @Schema(description = "Name of the professional (naam)")
        String name) {}
