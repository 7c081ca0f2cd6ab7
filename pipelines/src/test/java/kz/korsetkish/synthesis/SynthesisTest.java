package kz.korsetkish.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisTest {
    private static final BigDecimal SMALL = new BigDecimal("0.01");

    @Test
    void committedSampleIsAFreshGeneration() throws IOException {
        assertThat(new SubmittedFiles(Sample.DIRECTORY).contents())
                .isEqualTo(GeneratedSample.FILES.contents())
                .hasSize(2 * 366);
    }

    @Test
    void sameSeedGivesTheSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
        write(one, 7, true, 2022, 2023);
        write(other, 7, true, 2022, 2023);
        try (var files = Files.walk(one)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void anotherSeedGivesOtherRowsUnderTheSameNames(@TempDir Path one, @TempDir Path other) throws IOException {
        write(one, 7, false, 2023, 2023);
        write(other, 8, false, 2023, 2023);
        var first = new SubmittedFiles(one).contents();
        var second = new SubmittedFiles(other).contents();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.keySet().removeIf(name -> name.endsWith(".meta.yml") || name.startsWith("kato"));
        assertThat(first)
                .isNotEmpty()
                .allSatisfy((name, content) -> assertThat(second).doesNotContainEntry(name, content));
    }

    @Test
    void aYearIsTheSameAloneAsAmongOthers(@TempDir Path alone, @TempDir Path among) throws IOException {
        Synthesis.write(new SynthesisRequest(new BigDecimal("0.02"), 2024, 2024, 1, true, alone), Progress.silent());
        Synthesis.write(new SynthesisRequest(new BigDecimal("0.04"), 2023, 2024, 1, false, among), Progress.silent());
        assertThat(new SubmittedFiles(among).contents()).containsAllEntriesOf(new SubmittedFiles(alone).contents());
    }

    @Test
    void everyFileIsMarkedSyntheticBesideIt(@TempDir Path directory) throws IOException {
        var summary = write(directory, 1, true, 2021, 2021);
        for (var written : summary.files()) {
            assertThat(written.file().resolveSibling(written.file().getFileName() + ".meta.yml"))
                    .content()
                    .matches("synthetic: true\nsent_at: 202[12]-\\d\\d-\\d\\dT06:00:00Z\n");
        }
    }

    @Test
    void summaryAndProgressCountTheRowsWritten(@TempDir Path directory) throws IOException {
        var totals = new ArrayList<Long>();
        var advanced = new ArrayList<Long>();
        var summary = Synthesis.write(
                new SynthesisRequest(new BigDecimal("0.03"), 2021, 2022, 1, false, directory), new Progress() {
                    @Override
                    public void start(String what, long total) {
                        totals.add(total);
                    }

                    @Override
                    public void advance(long rows) {
                        advanced.add(rows);
                    }
                });
        assertThat(totals).hasSize(12);
        assertThat(sum(totals)).isEqualTo(summary.rows()).isEqualTo(sum(advanced));
        for (var written : summary.files()) {
            assertThat(Files.readAllLines(written.file())).hasSize((int) written.rows() + 1);
            assertThat(written.file()).hasSize(written.bytes());
        }
    }

    @Test
    void aSecondGenerationReplacesTheFirstInEitherForm(@TempDir Path directory) throws IOException {
        write(directory, 1, false, 2023, 2023);
        write(directory, 1, true, 2023, 2023);
        try (var files = Files.list(directory.resolve("service_delivery"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("service_delivery_2023.csv.gz", "service_delivery_2023.csv.gz.meta.yml");
        }
    }

    @Test
    void scaleIsSpreadEvenlyOverTheYears() {
        var request = new SynthesisRequest(new BigDecimal("0.010001"), 2021, 2025, 1, false, Path.of("out"));
        assertThat(List.of(2021, 2022, 2023, 2024, 2025))
                .extracting(request::deliveries)
                .containsExactly(2001L, 2000L, 2000L, 2000L, 2000L);
    }

    @Test
    void impossibleRequestsSayWhatIsPossible(@TempDir Path directory) {
        assertThatThrownBy(() -> new SynthesisRequest(BigDecimal.ZERO, 2021, 2025, 1, false, directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scale 0 is outside 0.005 to 100000");
        assertThatThrownBy(() -> new SynthesisRequest(SMALL, 2025, 2021, 1, false, directory))
                .hasMessageContaining("years 2025-2021 end before they begin");
        assertThatThrownBy(() -> write(directory, 1, false, 2020, 2021))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("year 2020 has no calibration: give years from 2021 to 2025");
        assertThat(directory).isEmptyDirectory();
    }

    private static SynthesisSummary write(Path directory, long seed, boolean compress, int firstYear, int lastYear)
            throws IOException {
        return Synthesis.write(
                new SynthesisRequest(SMALL, firstYear, lastYear, seed, compress, directory), Progress.silent());
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
