package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.ingest.file.RowFile;
import kz.korsetkish.submission.Submission;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile files that are too large, or too much alive, to lie in {@code ugly}. */
class HostileFilesTest {
    private static final String HEADER = "worker_id,hired,owed,paid\n";
    private static final Limits LOW = new Limits(1 << 20, 20, 1 << 16, 1 << 12, 1 << 16);

    @TempDir
    Path folder;

    @Test
    void bombsAreNotUnpackedFurtherThanTheLimits() throws IOException {
        byte[] rows = (HEADER + "w-1,,1,1\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("wage_110000000_2025.csv.gz", "wage_110000000_2025.zip")) {
            Path bomb = folder.resolve(name);
            try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(create(bomb)) : zip(bomb, "data.csv")) {
                out.write(rows);
            }
            assertThat(Intray.inWords(
                            Intray.in(folder.resolve("of " + name), "", LOW).receive(bomb)))
                    .startsWith("outcome: unreadable\nmessage: unpacked it is larger than ");
        }
    }

    @Test
    void workbookThatIsABombIsNotUnpacked() throws IOException {
        Path bomb = folder.resolve("wage_110000000_2025.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(create(bomb))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write("<workbook>".getBytes(StandardCharsets.UTF_8));
            out.write(" ".repeat(5 << 20).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Intray.inWords(Intray.in(folder, "", LOW).receive(bomb)))
                .startsWith("outcome: unreadable\nmessage: unpacked it is larger than ");
    }

    @Test
    void textThatManyCellsShareIsNotWrittenOutWithoutEnd() throws IOException {
        String text = "x".repeat(1 << 10);
        String row = "<row>" + "<c t=\"s\"><v>4</v></c>".repeat(4) + "</row>";
        String header = "<row>"
                + IntStream.range(0, 4)
                        .mapToObj("<c t=\"s\"><v>%d</v></c>"::formatted)
                        .collect(Collectors.joining())
                + "</row>";
        Path wide = workbook("wide", text, header + "<row>" + "<c t=\"s\"><v>4</v></c>".repeat(200) + "</row>");
        Path tall = workbook("tall", "y".repeat(1 << 9), header + row.repeat(10_000));

        assertThat(Intray.inWords(Intray.in(folder.resolve("in wide"), "", LOW).receive(wide)))
                .startsWith("outcome: unreadable\nmessage: row 2: longer than 4096 bytes");
        assertThat(Intray.inWords(Intray.in(folder.resolve("in tall"), "", LOW).receive(tall)))
                .startsWith("outcome: unreadable\nmessage: unpacked it is larger than ");
    }

    @Test
    void parquetOfFewBytesDoesNotBecomeAsManyAsItLikes() throws IOException {
        Path longText = parquet("one", 1, "x".repeat(5 << 20));
        Path sharedText = parquet("shared", 50_000, "x".repeat(2_000));

        assertThat(Files.size(longText)).isLessThan(1 << 20);
        assertThat(Intray.inWords(Intray.in(folder.resolve("in one"), "", LOW).receive(longText)))
                .startsWith("outcome: unreadable\nmessage: unpacked it is larger than ");
        assertThat(Intray.inWords(Intray.in(folder.resolve("by default")).receive(longText)))
                .startsWith("outcome: unreadable\nmessage: row 1: longer than 1048576 bytes");
        assertThat(Intray.inWords(
                        Intray.in(folder.resolve("in shared"), "", LOW).receive(sharedText)))
                .startsWith("outcome: unreadable\nmessage: unpacked it is larger than ");
    }

    @Test
    void messageStaysShortHoweverLongTheHeader() throws IOException {
        Path file = folder.resolve("wage_110000000_2025.csv");
        String names = IntStream.range(0, 140_000).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
        Files.writeString(file, names + "\nw-1\n");

        assertThat(Intray.in(folder).receive(file))
                .isInstanceOfSatisfying(
                        Received.Ended.class,
                        ended -> assertThat(ended.submission().message())
                                .hasSizeLessThan(2_001)
                                .contains("a9 and 139990 more"));
    }

    @Test
    void nestingWithoutEndIsNoRow() throws IOException {
        Path file = folder.resolve("wage_110000000_2025.jsonl");
        Files.writeString(file, "{\"worker_id\":" + "[".repeat(400_000) + "\n{\"worker_id\":\"w-1\",\"owed\":1}\n");

        assertThat(Intray.inWords(Intray.in(folder).receive(file)))
                .startsWith("outcome: loadable\n")
                .contains("rows: 2\n")
                .endsWith("\n2: w-1,,1,\n");
    }

    @Test
    void lineWithoutAnEndIsRefusedWithItsNumber() throws IOException {
        Path file = folder.resolve("wage_110000000_2025.csv");
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (String options : List.of("", "encoding: windows-1251\n", "multiline: true\n", "format: jsonl\n")) {
            try (OutputStream out = create(file)) {
                out.write((HEADER + "w-1,,1,1\n").getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 64; i++) {
                    out.write(piece);
                }
            }
            var intray =
                    Intray.in(folder.resolve("with " + options.strip().replace(':', ' ')), options, Limits.DEFAULT);
            assertThat(Intray.inWords(intray.receive(file)))
                    .startsWith("outcome: unreadable\nmessage: line 3: longer than 1048576 bytes");
        }
    }

    @Test
    void symbolicLinksAreNamedAndNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), HEADER + "w-1,,1,1\n");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path link = Files.createSymbolicLink(inbox.resolve("wage_110000000_2025.csv"), secret);
        Files.createSymbolicLink(inbox.resolve("folder"), folder);

        assertThat(new Inbox(List.of(inbox)).contents().files())
                .extracting(item -> item.file().getFileName().toString())
                .containsExactly("folder", "wage_110000000_2025.csv");
        var intray = Intray.in(folder);
        assertThat(Intray.inWords(intray.receive(link)))
                .startsWith("outcome: unreadable\nmessage: a symbolic link or no file at all, which is not followed");
        assertThat(intray.warehouse().root().resolve("archive")).doesNotExist();
    }

    @Test
    void sideFileThatIsALinkIsNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("wage_110000000_2025.csv"), HEADER + "w-1,,1,1\n");
        Path secret = Files.writeString(folder.resolve("secret"), "password: 1\n");
        Files.createSymbolicLink(folder.resolve("wage_110000000_2025.csv.meta.yml"), secret);

        assertThat(Intray.inWords(Intray.in(folder).receive(file)))
                .startsWith("outcome: unreadable\nmessage: wage_110000000_2025.csv.meta.yml is no file")
                .doesNotContain("password");
    }

    @Test
    void fileThatIsBeingWrittenIsTakenUpByTheNextRun() throws Exception {
        Path file = Files.writeString(folder.resolve("wage_110000000_2025.csv"), HEADER + "w-1,,1,1\n".repeat(500_000));
        var intray = Intray.in(folder);
        var isDone = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> append(file, isDone));
        long before = Files.size(file);
        while (Files.size(file) == before) {
            Thread.onSpinWait();
        }
        Received received = intray.receive(file);
        isDone.set(true);
        writer.join();

        assertThat(Intray.inWords(received))
                .startsWith("outcome: unreadable\nmessage: the file is still being written");
        Submission ended = ((Received.Ended) received).submission();
        assertThat(Intray.inWords(intray.receive(file, ended))).startsWith("outcome: loadable\n");
    }

    @Test
    void unreadableFileIsTriedAgainAndIsNewOnlyWhenSomethingElseCameOfIt() throws IOException {
        Path file = Files.writeString(folder.resolve("wage_110000000_2025.csv"), HEADER + "w-1,,1,1\n");
        Path side = Files.writeString(folder.resolve("wage_110000000_2025.csv.meta.yml"), "knd: full\n");
        Submission unreadable = ((Received.Ended) Intray.in(folder).receive(file)).submission();
        assertThat(unreadable.message()).contains("unknown key 'knd'");

        assertThat(Intray.in(folder).receive(file, unreadable))
                .isEqualTo(new Received.Unchanged(unreadable.submissionId()));

        Files.writeString(side, "kind: whole\n");
        assertThat(Intray.inWords(Intray.in(folder).receive(file, unreadable)))
                .startsWith("outcome: unreadable\nmessage: wage_110000000_2025.csv.meta.yml line 1: kind 'whole'");

        Files.writeString(side, "kind: append\n");
        assertThat(Intray.in(folder).receive(file, unreadable))
                .isInstanceOfSatisfying(Received.Loadable.class, again -> {
                    assertThat(again.arrival().submission().submissionId()).isEqualTo(unreadable.submissionId());
                    assertThat(again.arrival().submission().receivedAt()).isEqualTo(unreadable.receivedAt());
                });
    }

    @Test
    void unreadableFileIsTriedAgainUnderAnotherContract() throws IOException {
        Path file = Files.writeString(folder.resolve("wage_110000000_2025.csv"), HEADER + "w-1,,1,1\n");
        Submission unreadable = ((Received.Ended) Intray.in(folder.resolve("xlsx"), "format: xlsx\n", Limits.DEFAULT)
                        .receive(file))
                .submission();

        assertThat(unreadable.message()).startsWith("the contract takes xlsx and this is csv");
        assertThat(Intray.inWords(Intray.in(folder).receive(file, unreadable))).startsWith("outcome: loadable\n");
    }

    @Test
    void millionRowsOfWindows1251AreWrittenAnewOneByOne() throws IOException {
        Path file = folder.resolve("wage_110000000_2025.csv");
        byte[] row = "Ёлкина Анна;15.01.2020;100,5;90,0\r\n".getBytes(Charset.forName("windows-1251"));
        try (OutputStream out = create(file)) {
            out.write(HEADER.replace(',', ';').getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(row);
            }
        }
        Received received = Intray.in(folder).receive(file);
        assertThat(received).isInstanceOfSatisfying(Received.Loadable.class, loadable -> {
            var contents = loadable.arrival().contents();
            assertThat(contents.dataRows()).isEqualTo(1_000_000);
            assertThat(lastRow(contents.rows())).isEqualTo("1000001\u001FЁлкина Анна;15.01.2020;100,5;90,0\u001E");
        });
    }

    private static String lastRow(RowFile rows) {
        try (var in = Files.newByteChannel(rows.file())) {
            in.position(in.size() - 100);
            byte[] end = new byte[100];
            in.read(ByteBuffer.wrap(end));
            String text = new String(end, StandardCharsets.UTF_8);
            return text.substring(text.lastIndexOf('\u001E', text.length() - 2) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, AtomicBoolean isDone) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            while (!isDone.get()) {
                out.write("w-1,,1,1\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook whose shared texts are the names of the columns, and this one. */
    private Path workbook(String of, String text, String rows) throws IOException {
        Path file = Files.createDirectories(folder.resolve(of)).resolve("wage_110000000_2025.xlsx");
        String shared = Stream.of("worker_id", "hired", "owed", "paid", text)
                .map("<si><t>%s</t></si>"::formatted)
                .collect(Collectors.joining("", "<sst>", "</sst>"));
        Map<String, String> parts = Map.of(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"s\" id=\"s\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"s\" Type=\"/worksheet\" Target=\"s.xml\"/>"
                        + "<Relationship Id=\"t\" Type=\"/sharedStrings\" Target=\"t.xml\"/></Relationships>",
                "xl/t.xml",
                shared,
                "xl/s.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        try (ZipOutputStream out = new ZipOutputStream(create(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path parquet(String of, int rows, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve(of)).resolve("wage_110000000_2025.parquet");
        var schema = MessageTypeParser.parseMessageType("message m { required binary worker_id (STRING); optional int32"
                + " hired (DATE); required int32 owed; required int32 paid; }");
        try (var out = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
            for (int i = 0; i < rows; i++) {
                out.write(new SimpleGroup(schema)
                        .append("worker_id", text)
                        .append("owed", 1)
                        .append("paid", 1));
            }
        }
        return file;
    }

    private static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static OutputStream zip(Path file, String entry) throws IOException {
        var zip = new ZipOutputStream(create(file));
        zip.putNextEntry(new ZipEntry(entry));
        return zip;
    }
}
