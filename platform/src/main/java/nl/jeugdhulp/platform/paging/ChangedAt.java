package nl.jeugdhulp.platform.paging;

import io.quarkus.arc.Arc;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.EnumSet;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;

/** On an entity's field of type {@code Instant}: when it was last written, by the suite's clock, for changedSince. */
@ValueGenerationType(generatedBy = ChangedAt.Generator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ChangedAt {
    /** Asks the clock at each insert and update. */
    final class Generator implements BeforeExecutionGenerator {
        private static final long serialVersionUID = 1L;

        @Override
        public Object generate(
                SharedSessionContractImplementor session, Object owner, Object currentValue, EventType event) {
            return Arc.container().instance(Clock.class).get().instant();
        }

        @Override
        public EnumSet<EventType> getEventTypes() {
            return EventTypeSets.INSERT_AND_UPDATE;
        }
    }
}
