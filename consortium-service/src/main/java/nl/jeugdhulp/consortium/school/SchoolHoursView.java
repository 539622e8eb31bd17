package nl.jeugdhulp.consortium.school;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Hours of practitioners for schools: there are, reserved by the match plan, free (uren voor scholen)")
record SchoolHoursView(
        @Schema(description = "Practitioners who work for the consortium today (behandelaars)")
        int practitioners,

        @Schema(description = "Hours a week in which they can be at schools (beschikbaar)")
        int hoursPerWeek,

        @Schema(description = "Of those, given to schools by the adopted match plan (gereserveerd)")
        int hoursReserved,

        @Schema(description = "Left for other schools, at least 0 (vrij)")
        int hoursFree,

        @Schema(description = "Given to schools above what there is (tekort)")
        int hoursShort,

        @Schema(description = "Schools for which the consortium keeps a team (scholen)")
        int schools,

        @Schema(description = "Of the practitioners named for a school, those who no longer work here (vervallen)")
        int practitionersGone) {}
