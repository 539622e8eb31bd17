package nl.jeugdhulp.school.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Coverage as map data: GeoJSON by RFC 7946. */
@Schema(name = "CoverageMap", description = "Coverage as GeoJSON (kaart)")
record CoverageMap(String type, List<Feature> features) {
    static CoverageMap of(List<Feature> features) {
        return new CoverageMap("FeatureCollection", features);
    }

    /** A school; one whose position is not known has no geometry. */
    @Schema(name = "CoverageFeature", description = "School on the map (school op de kaart)")
    record Feature(String type, String id, @JsonInclude Point geometry, CoverageView.SchoolView properties) {
        static Feature of(CoverageView.SchoolView school, Double latitude, Double longitude) {
            Point point =
                    latitude == null || longitude == null ? null : new Point("Point", List.of(longitude, latitude));
            return new Feature("Feature", school.schoolId().value(), point, school);
        }
    }

    /** A position, longitude first. */
    @Schema(name = "CoveragePoint", description = "Position in WGS 84 (ligging)")
    record Point(
            String type,

            @Schema(description = "Degrees east, degrees north (coördinaten)")
            List<Double> coordinates) {}
}
