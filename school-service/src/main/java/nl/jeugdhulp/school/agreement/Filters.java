package nl.jeugdhulp.school.agreement;

import java.util.HashMap;
import java.util.Map;

/** The filters of a list as a query: only those that were given count. */
public final class Filters {
    private final StringBuilder query = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * Narrows the list, unless the value is null.
     *
     * @param condition with one parameter {@code :name}
     */
    public Filters and(String condition, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    public String query() {
        return query.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
