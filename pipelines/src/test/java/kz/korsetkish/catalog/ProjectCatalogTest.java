package kz.korsetkish.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The project's own catalogue. */
class ProjectCatalogTest {
    private static final Path SQL = Path.of(System.getProperty("korsetkish.home", ".."), "sql");

    @Test
    void declarationsHaveNoMistakes() {
        assertThat(CatalogFiles.declarationProblems(SQL)).isEmpty();
    }
}
