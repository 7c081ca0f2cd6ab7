package kz.korsetkish.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.CatalogException;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes as data: each folder of {@code catalog-mistakes} lies over the valid catalogue of {@code catalog-base}, its
 * {@code removed.txt} names files to leave out, and {@code expected.txt} holds the messages. A new case needs no Java;
 * {@code -Dgolden.write=true} writes the messages anew, to be read before they are committed.
 */
class CatalogMistakesTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path BASE = RESOURCES.resolve("catalog-base");

    @TempDir
    Path projects;

    @Test
    void baseHasNoMistakes() {
        assertThat(Plan.analysed(CatalogFiles.read(BASE.resolve("sql"))).steps())
                .extracting(Step::table)
                .containsExactly(
                        "silver.submission",
                        "current.wage",
                        "reference.area",
                        "silver.wage",
                        "gold.indicators.paid-share",
                        "gold.verdict",
                        "latest.verdict");
    }

    @TestFactory
    Stream<DynamicTest> mistakes() throws IOException {
        try (Stream<Path> cases = Files.list(RESOURCES.resolve("catalog-mistakes"))) {
            return cases.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(String.valueOf(folder.getFileName()), () -> run(folder)));
        }
    }

    private void run(Path folder) throws IOException {
        Path project = projects.resolve(folder.getFileName());
        copy(BASE, project);
        copy(folder, project);
        Path removed = folder.resolve("removed.txt");
        if (Files.exists(removed)) {
            for (String file : Files.readAllLines(removed)) {
                Files.delete(project.resolve(file));
            }
        }
        String found = problems(project.resolve("sql")).stream()
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isNotEmpty().isEqualTo(Files.readString(expected));
    }

    private static List<Problem> problems(Path sqlRoot) {
        try {
            Plan.analysed(CatalogFiles.read(sqlRoot));
            return List.of();
        } catch (CatalogException e) {
            return e.problems();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
