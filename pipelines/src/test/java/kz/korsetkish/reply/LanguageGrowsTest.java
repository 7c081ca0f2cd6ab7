package kz.korsetkish.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.report.Main;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.text.Languages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A language is data: its line in the list, its bundles and its texts in the catalogue and in the book. Here it is made
 * of the English texts, each sentence marked. The list is read once, so that it speaks in JVMs of its own.
 */
class LanguageGrowsTest {
    private static final String NEW = "tr";
    private static final String MARK = "Yeni ";
    private static final Path PROJECT = Path.of(System.getProperty("korsetkish.home", ".."));
    private static final Pattern SENTENCE =
            Pattern.compile("(?m)^(?!#|language\\.|number\\.|date\\.)([^=\n]+=)(\\w+ .*)$");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void grows() throws IOException {
        Path list = resource(Languages.class, "languages.txt");
        Files.writeString(list, text(Languages.class, "languages.txt") + NEW + " Latn\n");
        bundle(Languages.class, "texts_");
        bundle(Wording.class, "texts_");
        bundle(Submission.class, "refusals_");
        grow(new ObjectMapper(), PROJECT.resolve("reports/src/test/resources/book.json"), folder.resolve("book.json"));
        Path catalogue = PROJECT.resolve("sql");
        try (Stream<Path> files = Files.walk(catalogue)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("sql").resolve(catalogue.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                if (file.toString().endsWith(".yml")) {
                    grow(new ObjectMapper(new YAMLFactory()), file, copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void aSenderIsAnsweredInIt() throws IOException, InterruptedException {
        Path report = folder.resolve("report.xlsx");

        call(OneRejection.class.getName(), folder.resolve("sql").toString(), report.toString());

        try (var workbook = new ReadableWorkbook(Files.newInputStream(report))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("kk", "ru", "en", NEW, "rows", "submission");
            String said = workbook.findSheet(NEW).orElseThrow().read().stream()
                    .flatMap(row -> row.stream().filter(Objects::nonNull).map(Cell::getText))
                    .collect(Collectors.joining("\n"));
            assertThat(said)
                    .contains(
                            MARK + "Rejected rows and how to correct them",
                            MARK + "is not a number.",
                            MARK + "write digits with a decimal point, such as 1250.5.",
                            MARK + "has not the form asked for.",
                            MARK + "KATO code of the rural okrug",
                            MARK + "write " + MARK + "nine digits.");
        }
    }

    @Test
    void aReportIsPrintedInIt() throws IOException, InterruptedException {
        call(Main.class.getName(), folder.resolve("book.json").toString(), folder.toString(), NEW);

        try (var document =
                Loader.loadPDF(folder.resolve("national." + NEW + ".pdf").toFile())) {
            String printed = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
            assertThat(printed)
                    .contains(
                            MARK + "National indicators of public administration",
                            MARK + "A client-oriented and open state apparatus");
        }
    }

    /** A bundle beside those that are there. */
    private static void bundle(Class<?> room, String name) throws IOException {
        String marked = SENTENCE.matcher(text(room, name + Languages.PROGRAM + ".properties"))
                .replaceAll("$1" + MARK + "$2");
        Files.writeString(resource(room, name + NEW + ".properties"), marked);
    }

    private static String text(Class<?> room, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(room.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where a resource of this room is to be found before that of the program. */
    private static Path resource(Class<?> room, String name) throws IOException {
        Path to = folder.resolve(room.getPackageName().replace('.', '/')).resolve(name);
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        return to;
    }

    private static void grow(ObjectMapper form, Path from, Path to) throws IOException {
        JsonNode tree = form.readTree(from.toFile());
        grow(tree);
        form.writeValue(to.toFile(), tree);
    }

    /** Every text that is given in each language is given in the new one too. */
    private static void grow(JsonNode node) {
        if (node instanceof ObjectNode texts
                && texts.path("kk").isTextual()
                && texts.path("en").isTextual()) {
            texts.put(NEW, MARK + texts.get("en").textValue());
        }
        node.forEach(LanguageGrowsTest::grow);
    }

    private static void call(String main, String... arguments) throws IOException, InterruptedException {
        String classes = folder + File.pathSeparator + System.getProperty("java.class.path");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-Djava.awt.headless=true", "-cp", classes, main));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
