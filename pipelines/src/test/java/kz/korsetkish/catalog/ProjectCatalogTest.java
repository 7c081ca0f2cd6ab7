package kz.korsetkish.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The project's own catalogue, and the published samples held against its contracts. */
class ProjectCatalogTest {
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home", ".."));
    private static final Path SQL = HOME.resolve("sql");

    @Test
    void declarationsHaveNoMistakes() {
        assertThat(CatalogFiles.declarationProblems(SQL)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> publishedSamplesHaveTheColumnsOfTheirContract() throws IOException {
        List<Source> sources = CatalogFiles.read(SQL).catalog().sources();
        try (Stream<Path> files = Files.list(HOME.resolve("data-samples/official"))) {
            return files.filter(file -> !file.toString().endsWith(".meta.yml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(fileName(file), () -> hasColumnsOfItsContract(file, sources)));
        }
    }

    private static void hasColumnsOfItsContract(Path file, List<Source> sources) throws IOException {
        List<Source> claiming = sources.stream()
                .filter(source -> source.claim(fileName(file)).isPresent())
                .toList();
        assertThat(claiming).hasSize(1);
        String header =
                claiming.getFirst().columns().stream().map(Source.Column::name).collect(Collectors.joining(","));
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo(header);
        assertThat(file.resolveSibling(fileName(file) + ".meta.yml")).isRegularFile();
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
