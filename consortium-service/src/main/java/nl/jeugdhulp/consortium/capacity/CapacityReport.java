package nl.jeugdhulp.consortium.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All places of a consortium in a category, in place of what it reported before. */
@Schema(description = "Report of all places in a category (capaciteitsopgave)")
record CapacityReport(
        @NotNull @Size(max = 200) @Schema(description = "The places; several lines add up (plekken)")
        List<@NotNull @Valid PlacesLine> lines,

        @Schema(description = "When this was so, now by default (peilmoment)")
        Instant asOf) {}
