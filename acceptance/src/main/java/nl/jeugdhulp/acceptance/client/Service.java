package nl.jeugdhulp.acceptance.client;

import nl.jeugdhulp.stack.Part;

/** The four services as a client addresses them. */
public enum Service {
    REFERRAL(Part.REFERRAL),
    CONSORTIUM(Part.CONSORTIUM),
    BUDGET(Part.BUDGET),
    SCHOOL(Part.SCHOOL);

    private final Part part;

    Service(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
