package nl.jeugdhulp.school.help;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many organisations and practitioners come to the schools. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Organisations", description = "Organisations and practitioners per school (aantal organisaties)")
public record OrganisationsView(
        @Schema(description = "Moment of counting (peilmoment)")
        Instant asOf,

        @Schema(description = "Version of the definitions by which was counted (definitieversie)")
        String definitionVersion,

        SchoolYear schoolYear,

        @Schema(description = "At most so many at one school (streefwaarden)")
        Target target,

        List<SchoolLine> items,

        @Schema(description = "Cursor of the next page, absent on the last")
        String next) {

    /** What the region wants. */
    @Schema(name = "OrganisationsTarget", description = "At most so many at one school (streefwaarden)")
    public record Target(
            @Schema(description = "Different organisations in a school year (organisaties)")
            int organisations,

            @Schema(description = "Different practitioners in a school year (behandelaars)")
            int practitioners) {}

    /** One school. */
    @Schema(name = "OrganisationsAtSchool", description = "Who comes to a school (organisaties per school)")
    public record SchoolLine(
            SchoolId schoolId,
            MunicipalityCode municipality,

            @JsonInclude
            @Schema(description = "Different organisations that gave help; null when suppressed or not known")
            Integer organisations,

            @Schema(description = "Whether the number of organisations is hidden to protect people (onderdrukt)")
            boolean suppressed,

            @Schema(description = "False when it was not recorded or imported: a gap is not a zero (bekend)")
            boolean known,

            @JsonInclude @Schema(description = "Whether organisations are within the target, null when not shown")
            Boolean organisationsWithinTarget,

            @JsonInclude
            @Schema(
                    description =
                            "Practitioners of the school's team, or of the file; null when not known (behandelaars)")
            Integer practitioners,

            @JsonInclude @Schema(description = "Whether practitioners are within the target, null when not shown")
            Boolean practitionersWithinTarget) {}

    /** A school year of the whole region. */
    @Schema(name = "OrganisationsInYear", description = "Region's average in a school year (gemiddelde per jaar)")
    public record YearLine(
            SchoolYear schoolYear,

            @Schema(description = "Schools with help whose number of organisations is shown (getelde scholen)")
            int schools,

            @JsonInclude @Schema(description = "Organisations per school over those (gemiddeld aantal organisaties)")
            Double organisationsPerSchool,

            @JsonInclude
            @Schema(description = "Share of those within the target, in percent (aandeel binnen streefwaarde)")
            Double withinTargetPercent,

            @Schema(description = "Schools whose number of practitioners is known (scholen met bekende behandelaars)")
            int schoolsWithPractitioners,

            @JsonInclude @Schema(description = "Practitioners per school over those (gemiddeld aantal behandelaars)")
            Double practitionersPerSchool) {}

    /** Every school year in view. */
    @Schema(name = "OrganisationTrend", description = "The region's average year by year (ontwikkeling)")
    public record Trend(Instant asOf, String definitionVersion, Target target, List<YearLine> items) {}
}
