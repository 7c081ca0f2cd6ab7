package kz.korsetkish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.PlannedTarget;
import kz.korsetkish.book.Reference;
import kz.korsetkish.book.ReportedFact;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.report.Elsewhere;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataWorkbookTest {
    private static final Book BOOK = SampleBook.BOOK;

    /** What stands before the data. */
    private static final List<String> FRONT =
            List.of("cover", "contents", "scorecard_kk", "scorecard_ru", "scorecard_en");

    @TempDir
    private Path folder;

    /** Where a column has another name than the component of the book that it shows. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("observations.obs_value", "value"),
            Map.entry("indicators.goal", "goal_number"),
            Map.entry("indicators.baseline_period", "time_period"),
            Map.entry("indicators.baseline_value", "value"),
            Map.entry("verdicts.obs_value", "value"),
            Map.entry("verdicts.edition", "target_edition"),
            Map.entry("verdicts.end_value_at_pace", "end_value"),
            Map.entry("outlook.obs_value", "value"),
            Map.entry("targets.target", "value"),
            Map.entry("areas.entity", "code"),
            Map.entry("places.place_from", "from"),
            Map.entry("places.place_to", "to"),
            Map.entry("places.areas_ranked", "of"),
            Map.entry("okrugs_behind.obs_value", "value"),
            Map.entry("okrugs_behind.behind_by", "by"),
            Map.entry("okrugs_behind.areas_behind", "behind"),
            Map.entry("okrugs_behind.areas", "of"),
            Map.entry("previous_release.old_value", "value"),
            Map.entry("previous_release.old_status", "status"),
            Map.entry("sources.source", "name"),
            Map.entry("sources.citation", "citation_en"));

    /** Every cell of every sheet, by the name of its column. */
    @Test
    void everyCellIsWhatTheBookSays() throws Exception {
        Map<String, List<Map<String, Object>>> expected = expected();
        try (InputStream file = Files.newInputStream(write("tables.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(file, new ReadingOptions(true, false))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactlyElementsOf(
                            Stream.of(FRONT.stream(), expected.keySet().stream(), Stream.of("dictionary"))
                                    .flatMap(Function.identity())
                                    .toList());
            for (Map.Entry<String, List<Map<String, Object>>> sheet : expected.entrySet()) {
                List<Row> rows = rows(workbook, sheet.getKey());
                assertThat(rows).as(sheet.getKey()).hasSize(sheet.getValue().size() + 1);
                assertThat(sheet.getValue())
                        .as("rows that the book has for " + sheet.getKey())
                        .isNotEmpty();
                for (int row = 1; row < rows.size(); row++) {
                    compare(
                            sheet.getKey(),
                            rows.getFirst(),
                            rows.get(row),
                            sheet.getValue().get(row - 1));
                }
            }
        }
    }

    private static void compare(String sheet, Row header, Row row, Map<String, Object> expected) {
        for (int column = 0; column < header.getCellCount(); column++) {
            String name = header.getCellText(column);
            if (isNameOfCode(header, column)) {
                continue;
            }
            String component = NAMES.getOrDefault(sheet + "." + name, name);
            assertThat(expected).as(sheet).containsKey(component);
            assertThat(cell(row, column))
                    .as("sheet %s, row %d, column %s", sheet, row.getRowNum(), name)
                    .isEqualTo(typed(Objects.requireNonNull(expected.get(component))));
        }
    }

    private static boolean isNameOfCode(Row header, int column) {
        return column > 0 && header.getCellText(column).equals(header.getCellText(column - 1) + "_name");
    }

    private static Object cell(Row row, int column) {
        Cell cell = row.getOptionalCell(column).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER ->
                cell.getDataFormatString() == null
                                || !cell.getDataFormatString().startsWith("yyyy")
                        ? cell.asNumber().stripTrailingZeros()
                        : cell.asDate().toLocalDate();
            case BOOLEAN -> cell.asBoolean();
            default -> cell.getText();
        };
    }

    private static Object typed(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.<Object>map(DataWorkbookTest::typed).orElse("");
            case BigDecimal number -> number.stripTrailingZeros();
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            default -> value;
        };
    }

    private static Map<String, List<Map<String, Object>>> expected() {
        Map<String, List<Map<String, Object>>> sheets = new LinkedHashMap<>();
        sheets.put("release", List.of(Rows.of(BOOK.release())));
        sheets.put(
                "indicators",
                BOOK.indicators().stream()
                        .map(i -> {
                            Map<String, Object> row = Rows.of(i);
                            i.baseline().ifPresent(baseline -> row.putAll(Rows.of(baseline)));
                            row.putIfAbsent("time_period", Optional.empty());
                            row.putIfAbsent("value", Optional.empty());
                            return row;
                        })
                        .toList());
        sheets.put("observations", ofEach(Indicator::observations));
        sheets.put("verdicts", ofEach(Indicator::verdicts));
        sheets.put("outlook", ahead());
        sheets.put("explanations", ofEach(Indicator::explanations));
        sheets.put("targets", ofEach(Indicator::targets));
        sheets.put("areas", BOOK.areas().stream().map(Rows::of).toList());
        sheets.put("comparisons", ofEach(Indicator::comparisons));
        sheets.put("places", ofEach(Indicator::places));
        sheets.put("okrugs_behind", ofEach(Indicator::behind));
        sheets.put(
                "revisions",
                BOOK.revisions().orElseThrow().first().stream().map(Rows::of).toList());
        sheets.put(
                "previous_release",
                BOOK.indicators().stream()
                        .flatMap(i -> BOOK.earlier().orElseThrow().judged().stream()
                                .filter(one -> one.indicatorId().equals(i.indicatorId())))
                        .map(one -> {
                            Map<String, Object> row = Rows.of(BOOK.earlier().orElseThrow());
                            row.putAll(Rows.of(one));
                            return row;
                        })
                        .toList());
        sheets.put("submission_board", BOOK.duties().stream().map(Rows::of).toList());
        sheets.put("sources", ofEach(Indicator::sources));
        sheets.put("inputs", BOOK.inputs().stream().map(Rows::of).toList());
        sheets.put("body_indicators", planned());
        sheets.put(
                "body_risks",
                BOOK.bodyPlans().risks().stream()
                        .map(one -> {
                            Map<String, Object> row = Rows.of(one);
                            // Its origin counts rows; a risk counts itself.
                            row.put(
                                    "planned_measures",
                                    one.planned()
                                            .<Object>map(Function.identity())
                                            .orElse(""));
                            row.put(
                                    "done_measures",
                                    one.done().<Object>map(Function.identity()).orElse(""));
                            return row;
                        })
                        .toList());
        sheets.put(
                "body_summaries",
                BOOK.bodyPlans().summaries().stream().map(Rows::of).toList());
        sheets.put(
                "decomposition",
                BOOK.bodyPlans().decomposition().stream().map(Rows::of).toList());
        return sheets;
    }

    /** The records within an indicator of a plan have columns of their own. */
    private static List<Map<String, Object>> planned() {
        return BOOK.bodyPlans().indicators().stream()
                .map(one -> {
                    Map<String, Object> row = Rows.of(one);
                    row.put("reference", one.reference().toString());
                    row.put("direction", one.better());
                    row.put("target_first", one.first().map(PlannedTarget::value));
                    row.put("target", one.target().map(PlannedTarget::value));
                    row.put("fact", one.fact().flatMap(ReportedFact::value));
                    row.put("numerator", one.fact().flatMap(ReportedFact::numerator));
                    row.put("denominator", one.fact().flatMap(ReportedFact::denominator));
                    row.put("parts_agree", one.fact().flatMap(ReportedFact::agrees));
                    row.put("status_claimed", one.fact().flatMap(ReportedFact::claimed));
                    row.put("note", one.fact().flatMap(ReportedFact::note));
                    row.put("obs_value", one.value());
                    row.put("meets_national_target", one.meetsNational());
                    row.put("computed_value", one.computed());
                    return row;
                })
                .toList();
    }

    /** A row for each coming year, with what it has in common with the others. */
    private static List<Map<String, Object>> ahead() {
        return BOOK.indicators().stream()
                .flatMap(i -> i.outlooks().stream()
                        .flatMap(outlook -> outlook.years().stream().map(year -> {
                            Map<String, Object> row = Rows.of(outlook);
                            row.putAll(Rows.of(year));
                            row.put("indicator_id", i.indicatorId());
                            return row;
                        })))
                .toList();
    }

    /** The rows of each indicator, with its name and the short name of the number. */
    private static List<Map<String, Object>> ofEach(Function<Indicator, List<? extends Record>> rows) {
        return BOOK.indicators().stream()
                .flatMap(i -> rows.apply(i).stream().map(one -> {
                    Map<String, Object> row = Rows.of(one);
                    row.put("indicator_id", i.indicatorId());
                    row.put(
                            "reference",
                            one instanceof Observation o
                                    ? Reference.of(i, o).toString()
                                    : "i" + i.number() + "." + row.get("time_period") + "." + row.get("entity"));
                    // What a source is called is its name and its title.
                    List.of("kk", "ru", "en")
                            .forEach(l -> row.putIfAbsent("name_" + l, row.getOrDefault("title_" + l, "")));
                    return row;
                }))
                .toList();
    }

    @Test
    void everyColumnIsInTheDictionaryInEveryLanguage() throws Exception {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(write("tables.xlsx").toFile())) {
            List<String> explained = rows(workbook, "dictionary").stream()
                    .map(row -> row.getCellText(0))
                    .toList();
            for (Sheet sheet : workbook.getSheets()
                    .filter(s -> !s.getName().equals("dictionary") && !FRONT.contains(s.getName()))
                    .toList()) {
                Row header = sheet.read().getFirst();
                for (int column = 0; column < header.getCellCount(); column++) {
                    assertThat(explained).contains(header.getCellText(column));
                }
            }
            for (Row row : rows(workbook, "dictionary")) {
                for (int column = 0; column < 5; column++) {
                    assertThat(row.getCellText(column)).isNotBlank();
                }
            }
        }
    }

    /** What a reader sees first, and on paper. */
    @Test
    void itIsAPublication() throws Exception {
        Path file = write("tables.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            String cover = text(workbook, "cover");
            for (String language : Languages.all()) {
                assertThat(cover).contains(Texts.of(language).get("report.title"));
                assertThat(cover).contains(Texts.of(language).get("cover.synthetic"));
                assertThat(text(workbook, "scorecard_" + language))
                        .contains(Texts.of(language).get("notice.annex"))
                        .contains(
                                BOOK.indicators().getLast().title().in(language).orElseThrow());
            }
            String contents = text(workbook, "contents");
            for (Sheet sheet : workbook.getSheets().toList()) {
                assertThat(sheet.getName().equals("contents") || contents.contains(sheet.getName()))
                        .as(sheet.getName())
                        .isTrue();
                assertThat(sheet.read()).as(sheet.getName()).hasSizeGreaterThan(1);
            }
        }
        try (ZipFile parts = new ZipFile(file.toFile())) {
            assertThat(part(parts, "docProps/core.xml")).contains("National indicators of public administration");
            long sheets = parts.stream()
                    .filter(part -> part.getName().startsWith("xl/worksheets/sheet"))
                    .count();
            for (int sheet = 1; sheet <= sheets; sheet++) {
                assertThat(part(parts, "xl/worksheets/sheet" + sheet + ".xml"))
                        .contains("orientation=\"landscape\"", "paperSize=\"9\"", "fitToPage=\"true\"");
            }
        }
    }

    @Test
    void namesStandBesideCodes() throws Exception {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(write("tables.xlsx").toFile())) {
            List<Row> rows = rows(workbook, "verdicts");
            int entity = rows.getFirst().stream().map(Cell::getText).toList().indexOf("entity");

            assertThat(rows.getFirst().getCellText(entity + 1)).isEqualTo("entity_name");
            assertThat(rows.stream().filter(row -> row.getCellText(entity).equals("110000000")))
                    .isNotEmpty()
                    .allMatch(row -> row.getCellText(entity + 1).endsWith("Akmola Region"));
        }
    }

    private static String text(ReadableWorkbook workbook, String sheet) throws IOException {
        return rows(workbook, sheet).stream()
                .flatMap(Row::stream)
                .filter(Objects::nonNull)
                .map(Cell::getText)
                .collect(Collectors.joining("\n"));
    }

    private static String part(ZipFile parts, String name) throws IOException {
        try (InputStream in = parts.getInputStream(parts.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSameBookGivesTheSameBytes() throws Exception {
        Path first = Elsewhere.west(() -> write("first.xlsx"));
        Path second = Elsewhere.eastLater(() -> write("second.xlsx"));
        assertThat(second).hasSameBinaryContentAs(first);
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        DataWorkbook.write(BOOK, file);
        return file;
    }
}
