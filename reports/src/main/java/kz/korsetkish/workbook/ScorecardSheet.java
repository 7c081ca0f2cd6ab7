package kz.korsetkish.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Outlook;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.XmlText;
import org.dhatim.fastexcel.Worksheet;

/** The indicators at a glance, for people: words of one language, numbers in the precision of print. */
record ScorecardSheet(Book book, Voice voice) {
    private static final int HEAD = 2;
    private static final int INDICATOR = 1;
    private static final int UNIT = 2;
    private static final int VALUE = 3;
    private static final int YEAR = 4;
    private static final int KIND = 5;
    private static final int VERDICT = 7;
    private static final int NEXT_YEAR = 9;
    private static final double[] WIDTHS = {4, 42, 20, 10, 7, 15, 11, 32, 13, 7, 12, 12, 10};
    private static final String AMBER_WASH = "FFF1D0";
    private static final double LINE = 15;

    static String name(String language) {
        return "scorecard_" + language;
    }

    void write(Worksheet sheet) {
        sheet.value(0, 0, voice.say("report.title"));
        sheet.style(0, 0)
                .bold()
                .fontSize(BigDecimal.valueOf(14))
                .fontColor("10355C")
                .set();
        if (book.release().syntheticSubmissions() > 0) {
            sheet.value(1, 0, voice.say("notice.annex"));
            sheet.style(1, 0).bold().fontColor("8A5A00").set();
        }
        List<String> head = head();
        for (int column = 0; column < head.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.value(HEAD, column, head.get(column));
            sheet.style(HEAD, column)
                    .bold()
                    .fillColor(DataWorkbook.HEADING)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        sheet.rowHeight(HEAD, 4 * LINE);
        int row = HEAD + 1;
        for (Indicator indicator : book.indicators()) {
            row(sheet, row, indicator);
            row++;
        }
        sheet.setAutoFilter(HEAD, 0, row - 1, head.size() - 1);
        sheet.freezePane(2, HEAD + 1);
        sheet.repeatRows(HEAD);
    }

    private List<String> head() {
        return List.of(
                voice.say("column.number"),
                voice.say("column.indicator"),
                voice.say("workbook.unit"),
                voice.say("data.value"),
                voice.say("column.year"),
                voice.say("column.kind"),
                voice.say("workbook.target_of_year"),
                voice.say("column.verdict"),
                voice.say("workbook.next_target"),
                voice.say("column.year"),
                voice.say("workbook.required"),
                voice.say("workbook.achieved"),
                voice.say("column.end", "year", Integer.toString(book.plan().lastYear())));
    }

    private void row(Worksheet sheet, int row, Indicator indicator) {
        Facts facts = new Facts(indicator, book.release().asOf());
        Optional<Observation> last = facts.last();
        Optional<Outlook> outlook = indicator.outlooks().stream()
                .filter(one -> one.entity().equals(Book.COUNTRY))
                .findFirst();
        Optional<Outlook.Year> next =
                outlook.flatMap(one -> one.years().stream().findFirst());
        List<Optional<?>> cells = new ArrayList<>();
        cells.add(Optional.of(BigDecimal.valueOf(indicator.number())));
        cells.add(Optional.of(voice.in(indicator.title())));
        cells.add(Optional.of(voice.unit(indicator) + "; " + voice.direction(indicator)));
        cells.add(last.flatMap(Observation::value));
        cells.add(last.map(Observation::timePeriod));
        cells.add(last.map(o -> voice.say(Provenance.of(o.provenance()).key() + ".short")));
        cells.add(last.flatMap(o -> facts.target(Facts.year(o))).map(Target::value));
        cells.add(facts.lastVerdict().map(this::verdict));
        cells.add(next.map(Outlook.Year::target));
        cells.add(next.map(Outlook.Year::timePeriod));
        cells.add(outlook.filter(one -> !one.years().isEmpty())
                .map(one -> one.years().getLast().requiredChange()));
        cells.add(outlook.flatMap(Outlook::achievedChange));
        cells.add(facts.lastTarget().map(Target::value));
        boolean synthetic = last.filter(o -> Provenance.of(o.provenance()) == Provenance.SYNTHETIC)
                .isPresent();
        for (int column = 0; column < cells.size(); column++) {
            cell(sheet, row, column, cells.get(column), indicator, synthetic);
        }
        sheet.rowHeight(row, lines(cells) * LINE + 4);
    }

    /** Spreadsheets do not make room by themselves. */
    private static int lines(List<Optional<?>> cells) {
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            int letters = cells.get(column)
                    .filter(String.class::isInstance)
                    .map(String::valueOf)
                    .orElse("")
                    .length();
            most = Math.max(most, (int) Math.ceil(letters * 1.15 / WIDTHS[column]));
        }
        return most;
    }

    private void cell(Worksheet sheet, int row, int column, Optional<?> cell, Indicator indicator, boolean synthetic) {
        var style = sheet.style(row, column).verticalAlignment("top").wrapText(true);
        if (cell.isPresent() && cell.get() instanceof BigDecimal number) {
            sheet.value(row, column, number);
            style.format(column == 0 ? "0" : format(indicator.precision()));
        } else {
            sheet.value(row, column, XmlText.of(cell.map(String::valueOf).orElse(voice.say("none")), c -> {}));
            style.horizontalAlignment(alignment(column)).indent(column == VERDICT ? 1 : 0);
        }
        if (synthetic && (column == VALUE || column == KIND)) {
            style.fillColor(AMBER_WASH);
        }
        style.set();
    }

    private static String alignment(int column) {
        return switch (column) {
            case YEAR, NEXT_YEAR -> "center";
            case INDICATOR, UNIT, KIND, VERDICT -> "left";
            default -> "right";
        };
    }

    private static String format(int precision) {
        return precision == 0 ? "#,##0" : "#,##0." + "0".repeat(precision);
    }

    /** The year, the word, and what must be said beside it. */
    private String verdict(Verdict verdict) {
        List<String> words = new ArrayList<>();
        words.add(verdict.timePeriod() + ": " + voice.say("status." + verdict.status()));
        boolean judged = verdict.status().equals("achieved") || verdict.status().equals("not_achieved");
        if (judged && verdict.provenance().filter("synthetic"::equals).isPresent()) {
            words.add(voice.say("verdict.synthetic"));
        }
        if (verdict.notDistinguishable()) {
            words.add(voice.say("verdict.not_distinguishable"));
        }
        return String.join("; ", words);
    }
}
