package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Plan;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.chart.Sparkline;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/**
 * One indicator in the scorecard.
 *
 * @param year that is judged
 * @param hasPages whether the document has a page of the indicator to lead to
 */
record ScorecardRow(Facts facts, Plan plan, int year, boolean hasPages) {
    Row row(Voice voice) {
        return Row.of(List.of(
                Cells.rowHeader(Integer.toString(facts.indicator().number())),
                title(voice),
                Cells.data(last(voice)),
                target(year, voice),
                Cells.data(verdict(voice)),
                target(year + 1, voice),
                required(voice),
                change(facts.lastJudged().flatMap(Verdict::achievedChange), voice),
                Cells.data(way(voice))));
    }

    private Cell title(Voice voice) {
        Indicator indicator = facts.indicator();
        String title = voice.in(indicator.shortTitle());
        Inline name = hasPages
                ? new Inline.Jump(
                        title,
                        Type.TABLE.in(Ink.NAVY),
                        IndicatorPage.anchor(indicator),
                        voice.say("link.page", "title", voice.in(indicator.title())))
                : new Inline.Words(title, Type.TABLE.in(Ink.NAVY));
        return Cell.of(
                Kind.ROW_HEADER,
                Cells.line(List.of(name), Align.LEFT),
                Cells.line(voice.unit(indicator), Type.SMALL, Align.LEFT));
    }

    private List<Element> last(Voice voice) {
        Optional<Observation> last = facts.last();
        if (last.isEmpty()) {
            return List.of(Cells.line(voice.say("value.none"), Type.TABLE, Align.LEFT));
        }
        Provenance provenance = Provenance.of(last.get().provenance());
        String value = voice.number(facts.indicator(), last.get().value().orElseThrow());
        return List.of(
                Cells.line(
                        List.of(
                                new Inline.Words(value, Type.TABLE.in(Face.BOLD)),
                                new Inline.Words(
                                        " "
                                                + voice.say(
                                                        "year.bracket",
                                                        "year",
                                                        last.get().timePeriod()),
                                        Type.TABLE)),
                        Align.LEFT),
                Cells.line(
                        List.of(
                                new Inline.Sign(Mark.of(provenance), 7, 7),
                                new Inline.Words(
                                        " " + voice.say(provenance.key() + ".short"),
                                        Type.SMALL.in(Mark.of(provenance).color()))),
                        Align.LEFT));
    }

    private Cell target(int ofYear, Voice voice) {
        return Cells.number(facts.target(ofYear)
                .map(Target::value)
                .map(value -> voice.number(facts.indicator(), value))
                .orElse(voice.say("none")));
    }

    private List<Element> verdict(Voice voice) {
        Optional<Verdict> verdict = facts.verdict(year);
        if (verdict.isEmpty()) {
            return List.of(Cells.line(voice.say("none"), Type.TABLE, Align.LEFT));
        }
        List<Element> lines = new ArrayList<>();
        lines.add(Cells.line(Standing.word(voice, verdict.get()), Align.LEFT));
        List<String> more = Standing.qualifiers(voice, verdict.get());
        if (!more.isEmpty()) {
            lines.add(Cells.line(String.join("; ", more), Type.SMALL, Align.LEFT));
        }
        return lines;
    }

    /** Nothing where the newest value is as good as the last target. */
    private Cell required(Voice voice) {
        Optional<BigDecimal> required = facts.lastJudged().flatMap(Verdict::requiredChange);
        boolean isMet =
                required.filter(change -> facts.isBetter(change.negate())).isPresent();
        return isMet ? Cells.number(voice.say("required.met")) : change(required, voice);
    }

    /** A year, since the baseline; a digit more than values have, since it is a part of a difference. */
    private Cell change(Optional<BigDecimal> change, Voice voice) {
        return Cells.number(change.map(
                        value -> voice.writing().change(value, facts.indicator().precision() + 1))
                .orElse(voice.say("none")));
    }

    private List<Element> way(Voice voice) {
        PathFigure path = new PathFigure(facts);
        Sparkline sparkline = new Sparkline(
                path.since(plan.firstYear() - 1, voice),
                plan.firstYear() - 1,
                plan.lastYear(),
                facts.indicator().precision(),
                voice.writing()::number);
        return List.of(new Figure(sparkline, path.alternative(voice), 0, 22));
    }
}
