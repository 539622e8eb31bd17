package nl.jeugdhulp.school.help;

/** Over which schools a figure goes. */
enum Area {
    SCHOOL,
    MUNICIPALITY,
    REGION
}
