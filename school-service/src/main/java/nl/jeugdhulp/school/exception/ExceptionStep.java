package nl.jeugdhulp.school.exception;

/** The steps of an exception, each with who has to take it. */
enum ExceptionStep {
    /** The region confirms where the pupil lives and puts the question (<i>woonplaats vaststellen</i>). */
    CONFIRM_RESIDENCE(Owner.REGION),
    /** The municipality of residence decides (<i>besluit</i>). */
    DECIDE(Owner.MUNICIPALITY_OF_RESIDENCE),
    /** Help is given while the exception is valid (<i>hulp</i>). */
    GIVE_HELP(Owner.REGION),
    /** The region settles the cost with the municipality of residence (<i>verrekenen</i>). */
    SETTLE(Owner.REGION);

    /** Who has to take a step. */
    enum Owner {
        REGION,
        /** The region records for it what it decides, where it does not use this suite itself. */
        MUNICIPALITY_OF_RESIDENCE
    }

    private final Owner owner;

    ExceptionStep(Owner owner) {
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }
}
