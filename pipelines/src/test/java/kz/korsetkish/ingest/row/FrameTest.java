package kz.korsetkish.ingest.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Header;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Rows of official forms, as data: each file of {@code frames} is named after a source and says of every line what it
 * is: of the frame, a sound row, or a rejected one.
 */
class FrameTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "frames");
    private static final String ARROW = " → ";
    private static final Catalog CATALOG = CatalogFiles.load(
            Path.of(System.getProperty("korsetkish.home", "..")).resolve("sql"));

    @TestFactory
    Stream<DynamicTest> onlyTheFrameIsPassedOver() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> run(file)));
        }
    }

    private static void run(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replace(".txt", "");
        Source source = Objects.requireNonNull(CATALOG.sourcesByName().get(name));
        var header =
                new Header(source.columns().stream().map(Source.Column::name).toList(), Optional.empty());
        var contract = new RowContract(source, header, ';');
        List<String> expected = Files.readAllLines(file);
        List<String> became = expected.stream()
                .map(line -> line.split(ARROW, 2)[0])
                .map(line -> line + ARROW + became(line, contract, source))
                .toList();
        assertThat(became).containsExactlyElementsOf(expected);
    }

    private static String became(String line, RowContract contract, Source source) {
        UTF8String sent = UTF8String.fromString(line);
        UTF8String frame = RowContract.frame(sent, contract);
        InternalRow row = RowContract.read(sent, contract);
        assertThat(row == null).as(line).isEqualTo(frame != null);
        if (row == null) {
            return String.valueOf(frame);
        }
        return row.getArray(source.columns().size()).numElements() == 0 ? "row" : "rejected row";
    }
}
