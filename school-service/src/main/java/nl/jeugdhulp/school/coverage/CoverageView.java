package nl.jeugdhulp.school.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.jeugdhulp.school.registry.SchoolKind;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which schools have their integral offer on a day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Coverage", description = "IKCs and cluster 3 schools with their integral offer (dekkend aanbod)")
record CoverageView(
        @Schema(description = "Moment of looking (peilmoment)")
        Instant asOf,

        @Schema(description = "Version of the definitions (definitieversie)")
        String definitionVersion,

        @Schema(description = "Day that is shown (datum)") LocalDate date,

        @Schema(description = "What belongs to an integral offer (onderdelen)")
        List<OfferPart> required,

        @Schema(description = "All schools asked for together (samenvatting)")
        Summary summary,

        List<SchoolView> items,

        @Schema(description = "Cursor of the next page, absent on the last")
        String next) {
    static final String DEFINITION_VERSION = "1.0";

    /** Schools together. */
    @Schema(name = "CoverageSummary", description = "Coverage of schools together (samenvatting)")
    record Summary(
            @Schema(description = "Schools that should have an integral offer (scholen)")
            int schools,

            @Schema(description = "Schools that have it (met integraal aanbod)")
            int complete,

            @JsonInclude @Schema(description = "Share in percent, null when there is no school (aandeel)")
            Double percent) {
        static Summary of(int schools, int complete) {
            return new Summary(schools, complete, schools == 0 ? null : Math.round(1000.0 * complete / schools) / 10.0);
        }
    }

    /** A school. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SchoolCoverage", description = "A school's integral offer, or what is missing (dekking per school)")
    record SchoolView(
            SchoolId schoolId,
            String name,
            SchoolKind kind,
            Integer cluster,
            MunicipalityCode municipality,

            @Schema(description = "Whether every part is there on the day (compleet)")
            boolean complete,

            @Schema(
                    description =
                            "When the last part that is planned will be there, absent when one is missing (verwacht op)")
            LocalDate expectedOn,

            @Schema(description = "Parts that are not there on the day (ontbreekt)")
            List<OfferPart> missing,

            @Schema(description = "Each part (onderdelen)") List<PartView> parts) {}

    /** A part of the offer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CoveragePart", description = "Part of an integral offer (onderdeel)")
    record PartView(
            OfferPart part,

            @Schema(description = "There, planned or missing (stand)")
            SchoolOffer.State state,

            @Schema(description = "Since when, or from when, where that is known (datum)")
            LocalDate date) {}

    /** Coverage over time. */
    @Schema(name = "CoverageProgress", description = "The region's coverage over time (voortgang)")
    record Progress(Instant asOf, String definitionVersion, List<OfferPart> required, List<Moment> items) {}

    /** Coverage on a day. */
    @Schema(name = "CoverageMoment", description = "Coverage on a day (stand op een dag)")
    record Moment(
            LocalDate date,
            Summary summary,

            @Schema(description = "Schools by part that is not there (ontbrekende onderdelen)")
            List<Missing> missing) {}

    /** How many schools miss a part. */
    @Schema(name = "CoverageMissing", description = "Schools without a part (scholen zonder onderdeel)")
    record Missing(OfferPart part, int schools) {}
}
