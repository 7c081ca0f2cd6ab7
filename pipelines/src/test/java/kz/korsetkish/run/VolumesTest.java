package kz.korsetkish.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import kz.korsetkish.plan.Volumes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement over the rows of a large source is known to go through many, however it comes by them. */
class VolumesTest {
    private static final long DELIVERIES = 5_000_000;
    private static final Project PROJECT =
            Project.load(Path.of(System.getProperty("korsetkish.home")).resolve("sql"));

    @ParameterizedTest
    @ValueSource(
            strings = {"silver.rejection", "silver.counted_row", "silver.delivery_count", "silver.shared_delivery"})
    void seesTheRowsOfALargeSource(String table) {
        assertThat(behind(table)).isEqualTo(DELIVERIES);
    }

    @Test
    void aStoredTableIsSmallBesideWhatItWasMadeFrom() {
        assertThat(behind("gold.verdict")).isLessThan(DELIVERIES);
    }

    private static long behind(String table) {
        var volumes = new Volumes(PROJECT.plan(), PROJECT.catalog(), Map.of("service_delivery", DELIVERIES));
        var model = Objects.requireNonNull(PROJECT.catalog().storedModels().get(table), table);
        return volumes.behind(model.query());
    }
}
