package nl.jeugdhulp.consortium.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So many places, at a location if need be, in a period. */
@Schema(description = "Places in a period (plekken)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacesLine(
        @NotNull @Min(0) @Max(100_000) @Schema(description = "Number of places (aantal plekken)")
        Integer places,

        @NotNull @Schema(description = "First and last day on which they exist (periode)")
        Period period,

        @Size(min = 1, max = 200) @Schema(description = "Where they are (locatie)")
        String location) {}
