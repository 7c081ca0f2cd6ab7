package kz.korsetkish.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.korsetkish.Declared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the catalogue of the project: the edition of 10 June 2025, values due at the year's end or months after it. */
class TurningDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2025-06-09, 2025-04-30, 2025-06-10",
        "2025-06-10, 2025-06-10, 2025-09-01",
        "2026-02-28, 2026-02-28, 2026-03-01",
        "2026-12-30, 2026-11-01, 2026-12-31",
        "2026-12-31, 2026-12-31, 2027-01-01",
        "2027-01-01, 2027-01-01, 2027-02-28",
        "2051-01-20, 2051-01-01, 2051-02-28",
    })
    void aDayIsAsGoodAsTheLastOnWhichSomethingChanged(LocalDate day, LocalDate last, LocalDate next) {
        TurningDays days = Declared.PROJECT.turningDays();
        assertThat(days.upTo(day)).isEqualTo(last);
        assertThat(days.after(day)).isEqualTo(next);
    }
}
