package nl.jeugdhulp.platform.tenancy;

/** The realm roles of the suite, as they stand in tokens and in {@code @RolesAllowed}. */
public final class Role {
    public static final String REFERRER = "referrer";
    public static final String SCHOOL = "school";
    public static final String CONSORTIUM = "consortium";
    public static final String MUNICIPALITY = "municipality";
    public static final String REGION = "region";
    public static final String ANALYST = "analyst";
    public static final String OPERATOR = "operator";

    private Role() {}
}
