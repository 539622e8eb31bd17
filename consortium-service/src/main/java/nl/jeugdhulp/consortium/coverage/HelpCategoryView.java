package nl.jeugdhulp.consortium.coverage;

import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A help category of the care catalogue (hulpcategorie)")
record HelpCategoryView(
        HelpCategory helpCategory,

        @Schema(description = "Code in iJw's list JZ020 (productcategorie)", examples = "45")
        String code,

        @Schema(description = "From 1 (light, licht) to 5 (heavy, zwaar)")
        int level,

        @Schema(description = "Dutch name (naam)") String dutchName) {

    static HelpCategoryView of(HelpCategory category) {
        return new HelpCategoryView(category, category.code(), category.level(), category.dutch());
    }
}
