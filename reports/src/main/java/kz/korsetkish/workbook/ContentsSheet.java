package kz.korsetkish.workbook;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;

/** The sheets of the workbook, each with a link and what it holds in every language. */
record ContentsSheet(List<DataSheet> sheets) {
    static final String NAME = "contents";

    private static final double[] WIDTHS = {20, 8, 58, 58, 58};

    private record Entry(String sheet, int rows) {}

    void write(Worksheet sheet) {
        List<String> head = new ArrayList<>(List.of("sheet", "rows"));
        head.addAll(Languages.all());
        for (int column = 0; column < head.size(); column++) {
            sheet.width(column, WIDTHS[Math.min(column, WIDTHS.length - 1)]);
            sheet.value(0, column, head.get(column));
            sheet.style(0, column).bold().fillColor(DataWorkbook.HEADING).set();
        }
        List<Entry> entries = new ArrayList<>(List.of(new Entry(CoverSheet.NAME, 0)));
        Languages.all().forEach(language -> entries.add(new Entry(ScorecardSheet.name(language), 0)));
        sheets.forEach(one -> entries.add(new Entry(one.name(), one.rows().size())));
        for (int i = 0; i < entries.size(); i++) {
            entry(sheet, i + 1, entries.get(i));
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    private static void entry(Worksheet sheet, int row, Entry entry) {
        sheet.hyperlink(row, 0, HyperLink.internal("'" + entry.sheet + "'!A1", entry.sheet));
        sheet.style(row, 0)
                .underlined()
                .fontColor("0B5CAD")
                .verticalAlignment("top")
                .set();
        if (entry.rows > 0) {
            sheet.value(row, 1, entry.rows);
        }
        sheet.style(row, 1).verticalAlignment("top").set();
        String key = "sheet." + entry.sheet.replaceFirst("^(scorecard)_.*", "$1");
        int column = 2;
        for (String language : Languages.all()) {
            sheet.value(row, column, Texts.of(language).get(key));
            sheet.style(row, column).verticalAlignment("top").set();
            column++;
        }
    }
}
