package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void everyTableIsThereWithTypedCells() throws Exception {
        Path file = write("tables.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "release",
                            "indicators",
                            "observations",
                            "verdicts",
                            "targets",
                            "areas",
                            "comparisons",
                            "places",
                            "okrugs_behind",
                            "revisions",
                            "previous_release",
                            "submission_board",
                            "sources",
                            "inputs",
                            "dictionary");
            List<Row> observations = rows(workbook, "observations");
            long values = NationalReportTest.BOOK.indicators().stream()
                    .mapToLong(indicator -> indicator.observations().size())
                    .sum();
            assertThat(observations).hasSize((int) values + 1);
            Row row = observations.stream()
                    .filter(r -> r.getCellText(0).equals("i10.2025.110000000"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(7).getType()).isEqualTo(CellType.NUMBER);
            BigDecimal expected = NationalReportTest.BOOK.indicators().get(9).observations().stream()
                    .filter(o -> o.refArea().equals("110000000")
                            && o.timePeriod().equals("2025")
                            && o.series().equals("main"))
                    .findFirst()
                    .flatMap(o -> o.value())
                    .orElseThrow();
            assertThat(row.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo(expected);
            assertThat(rows(workbook, "submission_board")
                            .get(2)
                            .getCellAsDate(5)
                            .orElseThrow())
                    .isEqualTo("2025-03-15T00:00:00");
        }
    }

    @Test
    void everyColumnIsInTheDictionaryInEveryLanguage() throws Exception {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(write("tables.xlsx").toFile())) {
            List<String> explained = rows(workbook, "dictionary").stream()
                    .map(row -> row.getCellText(0))
                    .toList();
            for (Sheet sheet : workbook.getSheets()
                    .filter(s -> !s.getName().equals("dictionary"))
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

    @Test
    void theSameBookGivesTheSameBytes() throws Exception {
        Path first = write("first.xlsx");
        // The library would date the workbook with the second that it is written in.
        Thread.sleep(1100);
        assertThat(Files.readAllBytes(write("second.xlsx"))).isEqualTo(Files.readAllBytes(first));
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        DataWorkbook.write(NationalReportTest.BOOK, file);
        return file;
    }
}
