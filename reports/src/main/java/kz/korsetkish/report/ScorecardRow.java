package kz.korsetkish.report;

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
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** One indicator in the scorecard. */
record ScorecardRow(Facts facts, Plan plan) {
    Row row(Voice voice) {
        Indicator indicator = facts.indicator();
        return Row.of(List.of(
                Cells.rowHeader(Integer.toString(indicator.number())),
                title(voice),
                Cells.data(last(voice)),
                Cells.data(target(voice)),
                Cells.data(verdict(voice)),
                Cells.data(way(voice)),
                Cells.number(facts.lastTarget()
                        .map(t -> voice.number(indicator, t.value()))
                        .orElse(voice.say("none")))));
    }

    private Cell title(Voice voice) {
        Indicator indicator = facts.indicator();
        String title = voice.in(indicator.title());
        Inline.Jump jump = new Inline.Jump(
                title,
                Type.TABLE.in(Ink.NAVY),
                IndicatorPage.anchor(indicator),
                voice.say("link.page", "title", title));
        String unit = voice.say("unit.line", "unit", voice.unit(indicator), "direction", voice.direction(indicator));
        return Cell.of(
                Kind.ROW_HEADER, Cells.line(List.of(jump), Align.LEFT), Cells.line(unit, Type.SMALL, Align.LEFT));
    }

    private List<Element> last(Voice voice) {
        Optional<Observation> last = facts.last();
        if (last.isEmpty()) {
            return List.of(Cells.line(voice.say("value.none"), Type.TABLE, Align.LEFT));
        }
        List<Element> lines = new ArrayList<>();
        lines.add(valueOfYear(voice, last.get()));
        Provenance provenance = Provenance.of(last.get().provenance());
        lines.add(Cells.line(
                List.of(
                        new Inline.Sign(Mark.of(provenance), 7, 7),
                        new Inline.Words(
                                " " + voice.say(provenance.key() + ".short"),
                                Type.SMALL.in(Mark.of(provenance).color()))),
                Align.LEFT));
        if (provenance != Provenance.OFFICIAL && !facts.of(Provenance.OFFICIAL).isEmpty()) {
            Observation official = facts.of(Provenance.OFFICIAL).getLast();
            lines.add(Cells.line(
                    voice.say(
                            "scorecard.official",
                            "value",
                            voice.number(facts.indicator(), official.value().orElseThrow()),
                            "year",
                            official.timePeriod()),
                    Type.SMALL,
                    Align.LEFT));
        }
        lines.add(Cells.line(List.of(Cells.link(facts.indicator(), last.get(), voice)), Align.LEFT));
        return lines;
    }

    private Paragraph valueOfYear(Voice voice, Observation observation) {
        return Cells.line(
                List.of(
                        new Inline.Words(
                                voice.number(
                                        facts.indicator(), observation.value().orElseThrow()),
                                Type.TABLE.in(Face.BOLD)),
                        new Inline.Words(
                                " " + voice.say("year.bracket", "year", observation.timePeriod()), Type.TABLE)),
                Align.LEFT);
    }

    private List<Element> target(Voice voice) {
        Optional<Target> target = facts.last().flatMap(o -> facts.target(Facts.year(o)));
        if (target.isEmpty()) {
            return List.of(Cells.line(voice.say("none"), Type.TABLE, Align.LEFT));
        }
        String text = voice.number(facts.indicator(), target.get().value()) + " "
                + voice.say("year.bracket", "year", target.get().timePeriod());
        return List.of(Cells.line(text, Type.TABLE, Align.LEFT));
    }

    private List<Element> verdict(Voice voice) {
        Optional<Verdict> verdict = facts.lastVerdict();
        if (verdict.isEmpty()) {
            return List.of(Cells.line(voice.say("none"), Type.TABLE, Align.LEFT));
        }
        List<Element> lines = new ArrayList<>();
        lines.add(Cells.line(Standing.word(voice, verdict.get()), Align.LEFT));
        List<String> more = new ArrayList<>();
        more.add(verdict.get().timePeriod());
        more.addAll(Standing.qualifiers(voice, verdict.get()));
        lines.add(Cells.line(String.join("; ", more), Type.SMALL, Align.LEFT));
        boolean other = facts.last()
                .filter(o -> o.timePeriod().equals(verdict.get().timePeriod()))
                .isEmpty();
        if (other && verdict.get().target().isPresent()) {
            String target =
                    voice.number(facts.indicator(), verdict.get().target().get());
            lines.add(Cells.line(
                    voice.say("scorecard.target", "year", verdict.get().timePeriod(), "value", target),
                    Type.SMALL,
                    Align.LEFT));
        }
        return lines;
    }

    private List<Element> way(Voice voice) {
        PathFigure path = new PathFigure(facts);
        Sparkline sparkline = new Sparkline(
                path.since(plan.firstYear() - 1, voice),
                plan.firstYear() - 1,
                plan.lastYear(),
                facts.indicator().precision(),
                voice.writing()::number);
        return List.of(new Figure(sparkline, path.alternative(voice), 0, 30));
    }
}
