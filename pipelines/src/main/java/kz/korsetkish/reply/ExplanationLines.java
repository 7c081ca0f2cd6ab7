package kz.korsetkish.reply;

import java.io.IOException;
import java.util.List;
import kz.korsetkish.submission.SentText;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet of explanation from top to bottom. */
final class ExplanationLines {
    private static final List<Integer> WIDTHS = List.of(28, 26, 48, 30, 50, 60);
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LINE_HEIGHT = 15;
    private static final String HEADING = "D9E1F2";

    private final Worksheet sheet;
    private int line;

    ExplanationLines(Worksheet sheet) {
        this.sheet = sheet;
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    void heading(String text) {
        text(0, text);
        sheet.style(line++, 0).bold().fontSize(13).set();
    }

    void fact(String name, String value) {
        text(0, name);
        sheet.style(line, 0).bold().set();
        text(1, value);
        line++;
    }

    void sentence(String text) {
        text(0, text);
        line++;
    }

    void gap() {
        line++;
    }

    void header(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            text(column, names.get(column));
            sheet.style(line, column).bold().fillColor(HEADING).set();
        }
        line++;
    }

    void mistake(long row, List<String> cells) throws IOException {
        sheet.value(line, 0, row);
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            text(column + 1, cells.get(column));
            lines = Math.max(lines, Math.ceilDiv(cells.get(column).length(), WIDTHS.get(column + 1)));
            sheet.style(line, column + 1)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        // Not every program finds the height of wrapped text by itself.
        sheet.rowHeight(line, lines * LINE_HEIGHT);
        line++;
        if (line % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void text(int column, String text) {
        sheet.inlineString(line, column, SentText.forCell(text));
    }
}
