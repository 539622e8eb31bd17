package nl.jeugdhulp.referral.youth;

import java.util.UUID;

/** An answer that holds personal data of one youth; giving it is written to the access log. */
public interface AboutYouth {
    UUID youthId();
}
