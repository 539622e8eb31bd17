package nl.jeugdhulp.events;

import java.util.UUID;

/** Something that happened in one of the four services and that the others may want to know. */
public sealed interface Event permits ReferralEvent, ConsortiumEvent, BudgetEvent, SchoolEvent {
    /** The id of the aggregate it happened to: subject of the CloudEvent and key of the message, so that its events stay in order. */
    String subject();

    /** The topics, each written by the one service it is named after. */
    enum Topic {
        REFERRAL(ReferralEvent.class),
        CONSORTIUM(ConsortiumEvent.class),
        BUDGET(BudgetEvent.class),
        SCHOOL(SchoolEvent.class);

        private final Class<? extends Event> events;

        Topic(Class<? extends Event> events) {
            this.events = events;
        }

        public String topicName() {
            return serviceShortName() + "-events";
        }

        public String service() {
            return serviceShortName() + "-service";
        }

        public String serviceShortName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public Class<? extends Event> events() {
            return events;
        }

        public static Topic of(Class<? extends Event> event) {
            for (Topic topic : values()) {
                if (topic.events.isAssignableFrom(event)) {
                    return topic;
                }
            }
            throw new IllegalArgumentException(event + " is of no topic");
        }
    }

    /** Most events are about an aggregate with a UUID. */
    static String subject(UUID id) {
        return id.toString();
    }
}
