package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Map<String, Source> SOURCES = CatalogFiles.load(
                    Path.of(System.getProperty("korsetkish.home", "..")).resolve("sql"))
            .sourcesByName();

    @Test
    void isDueAtAMidnightOfAlmaty() {
        assertThat(due("okrug_budget", "2025")).contains(Instant.parse("2026-03-31T19:00:00Z"));
        // Six hours before UTC until March 2024, five since.
        assertThat(due("okrug_budget", "2022")).contains(Instant.parse("2023-03-31T18:00:00Z"));
    }

    @Test
    void isNeverDueWithoutACalendarOrAYear() {
        assertThat(due("kato", "2025")).isEmpty();
        assertThat(due("okrug_budget", "2025-05")).isEmpty();
    }

    private static Optional<Instant> due(String source, String period) {
        return new Claim(Objects.requireNonNull(SOURCES.get(source)), "somebody", period, Optional.empty()).dueAt();
    }
}
