package kz.korsetkish.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.ReturnedForm;
import kz.korsetkish.submission.Found;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.SentText;
import kz.korsetkish.submission.Submission;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rejection report as its sender opens it, and what is understood of it when it comes back. */
class ReturnedFormTest {
    private static final String ID = "okrug_budget/110000000/2025/0123456789ab";
    private static final List<String> DANGEROUS =
            List.of("=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "'=1+1", "''@x", "'");
    private static final Source SOURCE = Objects.requireNonNull(CatalogFiles.load(
                    Path.of(System.getProperty("korsetkish.home", "..")).resolve("sql"))
            .sourcesByName()
            .get("okrug_budget"));

    private static final Mistake NO_NUMBER =
            new Mistake("type", "total_revenue", "x", Refusal.of(RefusalCode.DECIMAL_UNREADABLE));

    @TempDir
    private Path folder;

    @Test
    void theSenderFindsTheRowsAsSentAndTheReasonInThreeLanguages() throws IOException {
        Path xlsx = report(List.of(row(2, "=1+1"), row(3, "-5")));
        try (var workbook = new ReadableWorkbook(Files.newInputStream(xlsx))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("kk", "ru", "en", "rows", "submission");
            List<Row> rows = workbook.findSheet("rows").orElseThrow().read();
            assertThat(texts(rows.getFirst()))
                    .startsWith("_row", "okrug_code", "version", "total_revenue")
                    .endsWith("_mistake_kk", "_mistake_ru", "_mistake_en", "_line");
            assertThat(texts(rows.get(1))).startsWith("2", "110101000", "approved", "=1+1");
            assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.STRING);
            for (String language : Wording.LANGUAGES) {
                var wording = new Wording(language);
                assertThat(workbook.findSheet(language).orElseThrow().read().stream()
                                .flatMap(row -> texts(row).stream()))
                        .contains(ID, wording.advice(NO_NUMBER, SOURCE).fix(), "=1+1");
            }
        }
    }

    @Test
    void theCsvRunsNothingAndGivesEveryValueBack() throws IOException {
        Path xlsx = report(DANGEROUS.stream().map(value -> row(2, value)).toList());
        String csv = Files.readString(RejectionReport.csvOf(xlsx));
        assertThat(csv).startsWith("\uFEFF_row,okrug_code");
        assertThat(csv.split("[,\\n]")).noneMatch(field -> field.matches("\"?[=+\\-@\\t].*"));
        assertThat(DANGEROUS)
                .allSatisfy(value ->
                        assertThat(ReturnedForm.asSent(SentText.forCsv(value))).isEqualTo(value));
        assertThat(List.of("-5", "+7", "-1250.5", "-1 250,5", "abc"))
                .allSatisfy(value -> assertThat(SentText.forCsv(value)).isEqualTo(value));
    }

    @Test
    void everyTextComesBackFromCsvAsItWas() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            String text = random.ints(random.nextInt(6), 0, 9)
                    .mapToObj(c -> String.valueOf("='+-@\t1a,".charAt(c)))
                    .reduce("", String::concat);
            assertThat(ReturnedForm.asSent(SentText.forCsv(text))).isEqualTo(text);
        }
    }

    @Test
    void aReturnedReportNamesItsSubmission() throws IOException {
        Path xlsx = report(List.of(row(2, "x")));
        assertThat(ReturnedForm.corrects(xlsx)).contains(ID);
        assertThat(ReturnedForm.corrects(Files.move(xlsx, folder.resolve("исправлено (1).XLSX"))))
                .contains(ID);
    }

    /** Spreadsheets put texts aside into one shared list when they save, and people add sheets and lines. */
    @Test
    void anEditedReportStillNamesItsSubmission() throws IOException {
        Path xlsx = folder.resolve("edited.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx);
                var workbook = new Workbook(out, "another program", null)) {
            workbook.newWorksheet("notes").value(0, 0, "mine");
            var sheet = workbook.newWorksheet("submission");
            sheet.value(0, 0, 42);
            sheet.value(3, 1, "submission_id");
            sheet.value(3, 2, ID);
        }
        assertThat(ReturnedForm.corrects(xlsx)).contains(ID);
    }

    @Test
    void aFileRejectedAsAWholeIsExplainedAndIsNoForm() throws IOException {
        Path xlsx = report(List.of());
        assertThat(ReturnedForm.corrects(xlsx)).isEmpty();
        assertThat(Files.readString(RejectionReport.csvOf(xlsx))).contains("the reason");
        try (var workbook = new ReadableWorkbook(Files.newInputStream(xlsx))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("kk", "ru", "en");
        }
    }

    @Test
    void aReportHasNoMoreRowsThanSomebodyCanUse() throws IOException {
        int sent = RejectionReport.MOST_ROWS + 2;
        Path xlsx = report(LongStream.rangeClosed(1, sent)
                .mapToObj(number -> row(number, "x"))
                .toList());
        List<String> csv = Files.readAllLines(RejectionReport.csvOf(xlsx));
        assertThat(csv).hasSize(1 + RejectionReport.MOST_ROWS + 1);
        for (Wording wording : Wording.all()) {
            String told = RejectionReport.cut(wording, sent);
            assertThat(told).contains(String.valueOf(sent));
            assertThat(csv.getLast()).contains(told);
            try (var workbook = new ReadableWorkbook(Files.newInputStream(xlsx))) {
                assertThat(workbook.findSheet("rows").orElseThrow().read()).hasSize(1 + RejectionReport.MOST_ROWS);
                assertThat(workbook.findSheet(wording.language()).orElseThrow().read().stream()
                                .flatMap(row -> texts(row).stream()))
                        .contains(told)
                        .doesNotContain(wording.say("todo.row.4"));
            }
        }
    }

    @Test
    void hostileWorkbooksAreNoForms() throws IOException {
        String laughs = "<!DOCTYPE w [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String sheets = "<workbook><sheets>%s<sheet name=\"submission\" r:id=\"r1\"/></sheets></workbook>";
        String relations = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
        String cells =
                "<worksheet><c t=\"inlineStr\"><is><t>submission_id</t></is></c><c t=\"%s\"><is><t>%s</t></is></c></worksheet>";
        String bomb = "<a/>".repeat(10_000_000);
        List<Path> hostile = List.of(
                zip("laughs", laughs + sheets.formatted("&b;"), relations, cells.formatted("inlineStr", ID)),
                zip("external", sheets.formatted(""), relations, laughs + cells.formatted("inlineStr", "&e;")),
                zip("bomb-of-sheets", sheets.formatted(bomb), relations, cells.formatted("inlineStr", ID)),
                zip("bomb-of-cells", sheets.formatted(""), relations, bomb + cells.formatted("inlineStr", ID)),
                zip("outside", sheets.formatted(""), relations.replace("worksheets", "../../.."), ""),
                zip("index", sheets.formatted(""), relations, cells.formatted("s", "99999999999999")),
                Files.write(folder.resolve("no-zip.xlsx"), new byte[1000]),
                Files.write(folder.resolve("empty.xlsx"), new byte[0]));
        assertThat(hostile)
                .allSatisfy(file -> assertThat(ReturnedForm.corrects(file)).isEmpty());
    }

    @Test
    void damagedReportsDoNotHurt() throws IOException {
        byte[] sound = Files.readAllBytes(report(List.of(row(2, "x"))));
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] damaged =
                    Arrays.copyOf(sound, random.nextInt(10) == 0 ? random.nextInt(sound.length) : sound.length);
            for (int change = 0; change < 5 && damaged.length > 0; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged.xlsx"), damaged);
            assertThat(ReturnedForm.corrects(file).filter(id -> id.isBlank())).isEmpty();
        }
    }

    private Path zip(String name, String workbook, String relations, String sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : List.of(
                    List.of("xl/workbook.xml", workbook),
                    List.of("xl/_rels/workbook.xml.rels", relations),
                    List.of("xl/worksheets/sheet1.xml", sheet))) {
                zip.putNextEntry(new ZipEntry(part.getFirst()));
                zip.write(part.getLast().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve(name + ".xlsx"), bytes.toByteArray());
    }

    private Path report(List<RejectedRow> rows) throws IOException {
        Path xlsx = folder.resolve("akimat/report.xlsx");
        try (var report = new RejectionReport(xlsx, submission(), SOURCE)) {
            for (RejectedRow row : rows) {
                report.add(row);
            }
        }
        return xlsx;
    }

    private static RejectedRow row(long number, String totalRevenue) {
        var mistake = new Mistake(NO_NUMBER.rule(), NO_NUMBER.column(), totalRevenue, NO_NUMBER.why());
        List<String> values = new ArrayList<>(List.of("110101000", "approved", totalRevenue));
        values.addAll(List.of("1", "2", "3", "4", "5"));
        return new RejectedRow(ID, number, List.copyOf(values), List.of(mistake), Optional.empty());
    }

    private static List<String> texts(Row row) {
        return row.stream().filter(cell -> cell != null).map(Cell::getText).toList();
    }

    private static Submission submission() {
        Instant noon = Instant.parse("2026-11-21T07:00:00Z");
        return new Submission(
                ID,
                Optional.of("okrug_budget"),
                Optional.of("110000000"),
                Optional.of("2025"),
                Submission.Kind.FULL,
                Optional.empty(),
                "okrug_budget_110000000_2025.csv",
                "0123456789ab",
                Optional.of(""),
                100,
                Optional.of(1),
                true,
                noon,
                noon,
                Optional.empty(),
                Optional.of(10L),
                8,
                2,
                Submission.Outcome.ACCEPTED_WITH_REJECTIONS,
                Optional.of(Refusal.told("the reason")),
                Found.NOTHING,
                Map.of(),
                List.of());
    }
}
