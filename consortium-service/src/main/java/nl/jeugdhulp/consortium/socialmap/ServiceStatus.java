package nl.jeugdhulp.consortium.socialmap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a service is offered now, by the values of Open Referral HSDS. */
enum ServiceStatus {
    ACTIVE,
    INACTIVE,
    DEFUNCT,
    TEMPORARILY_CLOSED;

    /** As HSDS writes it. */
    String hsds() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<ServiceStatus> ofHsds(String text) {
        return Arrays.stream(values())
                .filter(status -> status.hsds().equals(text))
                .findFirst();
    }
}
