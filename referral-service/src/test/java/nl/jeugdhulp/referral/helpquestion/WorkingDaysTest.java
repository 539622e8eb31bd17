package nl.jeugdhulp.referral.helpquestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    @Test
    void firstAnswerIsDueAfterWorkingDaysOnly() {
        LocalDate friday = LocalDate.of(2026, 9, 4);
        assertEquals(LocalDate.of(2026, 9, 7), WorkingDays.after(friday, 1));
        assertEquals(LocalDate.of(2026, 9, 11), WorkingDays.after(friday, 5));
        assertEquals(LocalDate.of(2026, 9, 7), WorkingDays.after(friday.plusDays(1), 1));
    }
}
