package nl.jeugdhulp.consortium.burden;

/** What people record for one youth between the referral and the end of care, in its order. */
enum TrajectoryStep {
    REFER("referral-service", "submitReferral", true),
    INTAKE("consortium-service", "recordIntake", true),
    START_CARE("referral-service", "startCare", true),
    ADD_HELP("referral-service", "addHelp", false),
    END_HELP("referral-service", "endHelp", false),
    CHANGE_CONTACT_PERSON("referral-service", "changeContactPerson", false),
    END_CARE("referral-service", "endCare", true);

    private final String service;
    private final String operationId;
    private final boolean always;

    TrajectoryStep(String service, String operationId, boolean always) {
        this.service = service;
        this.operationId = operationId;
        this.always = always;
    }

    String service() {
        return service;
    }

    /** The operation in that service's document. */
    String operationId() {
        return operationId;
    }

    /** Whether every trajectory needs it, or only one in which help or contact person changes. */
    boolean always() {
        return always;
    }
}
