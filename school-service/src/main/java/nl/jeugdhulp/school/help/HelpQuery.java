package nl.jeugdhulp.school.help;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which figures are asked for; what is absent means any. */
public class HelpQuery {
    @QueryParam("schoolYear")
    @Parameter(description = "Default the present school year (schooljaar)")
    SchoolYear schoolYear;

    @QueryParam("area")
    @DefaultValue("SCHOOL")
    @Parameter(description = "Over which schools (gebied)")
    Area area;

    @QueryParam("breakdown")
    @DefaultValue("TOTAL")
    @Parameter(description = "Broken down by what (uitsplitsing)")
    Breakdown breakdown;

    @QueryParam("schoolId")
    @Parameter(description = "Only this school (school)")
    SchoolId schoolId;

    @QueryParam("municipality")
    @Parameter(description = "Only schools in this municipality (gemeente)")
    MunicipalityCode municipality;

    @QueryParam("helpCategory")
    @Parameter(description = "Only this category (hulpcategorie)")
    HelpCategory helpCategory;

    @QueryParam("consortiumId")
    @Parameter(description = "Only this consortium (consortium)")
    UUID consortiumId;
}
