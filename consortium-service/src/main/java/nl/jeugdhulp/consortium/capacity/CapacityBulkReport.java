package nl.jeugdhulp.consortium.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Places of several categories at once: all are taken, or none. */
@Schema(description = "Report of the places in several categories (capaciteitsopgave in bulk)")
record CapacityBulkReport(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items,

        @Schema(description = "When this was so, now by default (peilmoment)")
        Instant asOf) {

    @Schema(description = "All places of one category (plekken per hulpcategorie)")
    record Item(
            @NotNull HelpCategory helpCategory,
            @NotNull @Size(max = 200) List<@NotNull @Valid PlacesLine> lines) {}
}
