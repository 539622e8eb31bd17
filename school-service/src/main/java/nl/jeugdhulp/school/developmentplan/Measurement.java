package nl.jeugdhulp.school.developmentplan;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What people measured of a goal. */
@Embeddable
record Measurement(UUID goalId, LocalDate measuredOn, BigDecimal value, String recordedBy) {}
