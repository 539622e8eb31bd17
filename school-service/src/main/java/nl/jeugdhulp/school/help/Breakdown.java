package nl.jeugdhulp.school.help;

/** Into what a figure is broken down. */
enum Breakdown {
    TOTAL,
    CATEGORY,
    CONSORTIUM,
    CATEGORY_AND_CONSORTIUM;

    boolean byCategory() {
        return this == CATEGORY || this == CATEGORY_AND_CONSORTIUM;
    }

    boolean byConsortium() {
        return this == CONSORTIUM || this == CATEGORY_AND_CONSORTIUM;
    }

    /** Whether the table is published: more would need more figures suppressed than it would show. */
    boolean publishedFor(Area area) {
        return switch (area) {
            case SCHOOL -> true;
            case MUNICIPALITY -> this == TOTAL;
            case REGION -> this != CATEGORY_AND_CONSORTIUM;
        };
    }
}
