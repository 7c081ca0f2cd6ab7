package kz.korsetkish.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A rejection report as its sender saves it after correcting its one row. */
final class ReturnedWorkbook {
    private static final int FIRST_ROW = 1;

    private ReturnedWorkbook() {}

    /** Saves the report under another name with these values, by column, in its row. */
    static void save(Path report, Map<String, String> values, Path returned) throws IOException {
        try (var read = new ReadableWorkbook(Files.newInputStream(report));
                var out = Files.newOutputStream(returned);
                var written = new Workbook(out, "a spreadsheet", null)) {
            for (Sheet sheet : read.getSheets().toList()) {
                List<Row> rows = sheet.read();
                Worksheet copy = written.newWorksheet(sheet.getName());
                rows.forEach(row -> row.forEach(cell -> {
                    if (cell != null) {
                        copy.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText());
                    }
                }));
                if (sheet.getName().equals("rows")) {
                    correct(copy, columns(rows.getFirst()), values);
                }
            }
        }
    }

    private static void correct(Worksheet sheet, Map<String, Integer> columns, Map<String, String> values) {
        values.forEach((column, value) -> sheet.value(FIRST_ROW, columns.getOrDefault(column, -1), value));
    }

    private static Map<String, Integer> columns(Row header) {
        Map<String, Integer> columns = new HashMap<>();
        header.forEach(cell -> columns.put(cell.getText(), cell.getColumnIndex()));
        return columns;
    }
}
