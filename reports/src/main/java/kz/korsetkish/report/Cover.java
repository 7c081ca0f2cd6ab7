package kz.korsetkish.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Release;
import kz.korsetkish.chart.StatusSign;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Gap;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Panel;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** What this is, what it rests on, and how to read it. */
record Cover(Release release) implements Section {
    private static final float BLOCK = 330;

    @Override
    public Part part(Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(Paragraph.of(voice.say("report.series"), Type.HEADING.in(new Color(0xBFD4EA)))
                .after(58));
        elements.add(new Heading(
                1,
                voice.say("report.title"),
                Type.DISPLAY.in(Ink.PAPER),
                Optional.of(voice.say("report.title")),
                Optional.empty()));
        elements.add(Paragraph.of(voice.say("report.subtitle"), Type.LEAD.in(Ink.PAPER)));
        elements.add(new Gap(142));
        return new Part(Optional.empty(), false, Optional.of(Cover::backdrop), fill(elements, voice));
    }

    private List<Element> fill(List<Element> top, Voice voice) {
        List<Element> elements = new ArrayList<>(top);
        elements.add(facts(voice));
        if (release.syntheticSubmissions() > 0) {
            elements.add(new Gap(10));
            elements.add(Paragraph.of(List.of(
                            new Inline.Words(voice.say("cover.synthetic.title") + " ", Type.BODY.in(Face.BOLD)),
                            new Inline.Words(voice.say("cover.synthetic"), Type.BODY)))
                    .on(new Panel(Ink.AMBER, Ink.AMBER_WASH)));
        }
        return elements;
    }

    private Table facts(Voice voice) {
        return new Table(
                List.of(38f, 62f),
                voice.say("cover.facts"),
                List.of(),
                List.of(
                        fact(voice.say("cover.release"), release.releaseId()),
                        fact(voice.say("cover.asOf"), voice.writing().date(release.asOf())),
                        fact(voice.say("cover.vintage"), voice.writing().date(release.dataVintage())),
                        fact(
                                voice.say("cover.submissions"),
                                voice.say(
                                        "cover.submissions.value",
                                        "all",
                                        voice.writing().count(release.submissions()),
                                        "synthetic",
                                        voice.writing().count(release.syntheticSubmissions()))),
                        fact(voice.say("cover.program"), release.programVersion())));
    }

    private static Row fact(String name, String value) {
        return Row.of(List.of(
                Cell.of(Kind.ROW_HEADER, Cells.line(name, Type.BODY.in(Ink.QUIET), Align.LEFT)),
                Cell.of(Kind.DATA, Cells.line(value, Type.BODY.in(Face.BOLD), Align.LEFT))));
    }

    /** The signs and what they mean. */
    static Table statuses(Voice voice) {
        List<Row> rows = new ArrayList<>();
        for (StatusSign sign : Standing.SIGNS) {
            String key = Standing.key(sign);
            rows.add(meaning(
                    new Inline.Sign(sign, 8, 8),
                    new Inline.Words(
                            " " + voice.say(key), Type.TABLE.in(Face.BOLD).in(sign.color())),
                    voice.say(key + ".meaning")));
        }
        for (Provenance provenance : Provenance.values()) {
            rows.add(meaning(
                    new Inline.Sign(Mark.of(provenance), 8, 8),
                    new Inline.Words(
                            " " + voice.say(provenance.key()),
                            Type.TABLE.in(Face.BOLD).in(Mark.of(provenance).color())),
                    voice.say(provenance.key() + ".meaning")));
        }
        return new Table(
                List.of(38f, 62f),
                voice.say("reading.title"),
                List.of(Row.of(List.of(
                        Cells.header(voice.say("reading.sign"), Align.LEFT),
                        Cells.header(voice.say("reading.meaning"), Align.LEFT)))),
                rows);
    }

    private static Row meaning(Inline.Sign sign, Inline.Words word, String meaning) {
        return Row.of(List.of(
                Cell.of(Kind.ROW_HEADER, Cells.line(List.of(sign, word), Align.LEFT)), Cells.words(meaning)));
    }

    /** A block with rising steps: the way of the targets. */
    private static void backdrop(Graphics2D g, float width, float height) {
        g.setColor(Ink.NAVY);
        g.fill(new Rectangle2D.Float(0, 0, width, BLOCK));
        float step = width / 12;
        for (int i = 0; i < 12; i++) {
            float rise = 6 + i * 3.4f;
            g.setColor(i % 2 == 0 ? new Color(0x1B4A7D) : new Color(0x17426F));
            g.fill(new Rectangle2D.Float(i * step, BLOCK - rise, step, rise));
        }
    }
}
