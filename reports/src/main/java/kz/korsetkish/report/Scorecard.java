package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Goal;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Target;
import kz.korsetkish.chart.StatusSign;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;

/** All indicators on one page, grouped by goal. */
record Scorecard(Book book) implements Section {
    private static final List<Float> WIDTHS = List.of(20f, 146f, 80f, 53f, 98f, 70f, 42f);

    @Override
    public Part part(Voice voice) {
        String title = voice.say("scorecard.title");
        List<Element> elements = List.of(
                new Heading(1, title, Type.TITLE, Optional.of(title), Optional.empty()),
                summary(voice),
                new Table(WIDTHS, title, List.of(head(voice)), rows(voice)),
                Paragraph.of(voice.say("scorecard.note"), Type.SMALL));
        boolean synthetic = book.indicators().stream().anyMatch(i -> facts(i).synthetic());
        Optional<String> notice = synthetic ? Optional.of(voice.say("notice.page")) : Optional.empty();
        return new Part(notice, true, Optional.empty(), elements);
    }

    /** How many indicators stand where, and how many of these verdicts rest on synthetic data. */
    private Paragraph summary(Voice voice) {
        Map<StatusSign, Integer> counts = new EnumMap<>(StatusSign.class);
        int synthetic = 0;
        for (Indicator indicator : book.indicators()) {
            var verdict = facts(indicator).lastVerdict();
            verdict.ifPresent(v -> counts.merge(Standing.sign(v), 1, Integer::sum));
            synthetic += verdict.filter(Standing::synthetic).isPresent() ? 1 : 0;
        }
        List<Inline> inlines = new ArrayList<>();
        counts.forEach((sign, count) -> {
            inlines.add(new Inline.Sign(sign, 8.5f, 8.5f));
            inlines.add(new Inline.Words(
                    "\u00a0" + voice.say(Standing.key(sign)).replace(' ', '\u00a0') + ":\u00a0" + count
                            + "\u00a0\u00a0\u00a0 ",
                    Type.BODY));
        });
        inlines.add(new Inline.Words(
                voice.say("scorecard.synthetic", "count", voice.writing().count(synthetic))
                        .replace(' ', '\u00a0'),
                Type.BODY.in(Face.BOLD).in(Ink.AMBER)));
        return Paragraph.of(inlines).after(6);
    }

    private Facts facts(Indicator indicator) {
        return new Facts(indicator, book.release().asOf());
    }

    private Row head(Voice voice) {
        return Row.of(List.of(
                Cells.header(voice.say("column.number"), Align.LEFT),
                Cells.header(voice.say("column.indicator"), Align.LEFT),
                Cells.header(voice.say("column.last"), Align.LEFT),
                Cells.header(voice.say("column.targetOfYear"), Align.LEFT),
                Cells.header(voice.say("column.verdict"), Align.LEFT),
                Cells.header(voice.say("column.way"), Align.LEFT),
                Cells.header(voice.say("column.end", "year", lastYear()), Align.RIGHT)));
    }

    private String lastYear() {
        return book.indicators().stream()
                .flatMap(i -> facts(i).lastTarget().stream())
                .map(Target::timePeriod)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private List<Row> rows(Voice voice) {
        List<Row> rows = new ArrayList<>();
        for (Goal goal : book.goals()) {
            String title =
                    voice.say("goal.title", "number", Integer.toString(goal.number()), "title", voice.in(goal.title()));
            Cell cell = Cell.of(
                            Kind.COLUMN_HEADER,
                            Cells.line(title, Type.TABLE.in(Face.BOLD).in(Ink.NAVY), Align.LEFT))
                    .across(WIDTHS.size());
            rows.add(Row.of(List.of(cell)).on(Ink.PALE_BLUE).withNext());
            book.indicators().stream()
                    .filter(i -> i.goalNumber() == goal.number())
                    .forEach(i -> rows.add(new ScorecardRow(facts(i), book.plan()).row(voice)));
        }
        return rows;
    }
}
