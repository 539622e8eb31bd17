package nl.jeugdhulp.consortium.registry;

/** A view with the version for its ETag, and whether the request has just made it. */
record Versioned<T>(T view, long version, boolean created) {}
