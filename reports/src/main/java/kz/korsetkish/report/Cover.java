package kz.korsetkish.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Gap;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Noticed;
import kz.korsetkish.pdf.OnPaper;
import kz.korsetkish.pdf.Panel;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/**
 * What this is, who publishes it, what it rests on, and what is in it.
 *
 * @param rest what comes after it
 */
record Cover(Book book, List<Section> rest) implements Section {
    private static final float BLOCK = 170;

    @Override
    public Part part(Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(Paragraph.of(voice.say("report.series"), Type.HEADING.in(new Color(0xBFD4EA)))
                .after(14));
        elements.add(new Heading(
                1,
                voice.say("report.title"),
                Type.DISPLAY.in(Ink.PAPER),
                Optional.of(voice.say("report.title")),
                Optional.empty()));
        elements.add(Paragraph.of(voice.say("report.subtitle"), Type.LEAD.in(Ink.PAPER)));
        elements.add(new Gap(24));
        elements.add(new About(book).facts(voice));
        if (book.release().syntheticSubmissions() > 0) {
            elements.add(Paragraph.of(List.of(
                            new Inline.Words(voice.say("cover.synthetic.title") + " ", Type.BODY.in(Face.BOLD)),
                            new Inline.Words(voice.say("cover.synthetic"), Type.BODY)))
                    .on(new Panel(Ink.AMBER, Ink.AMBER_WASH)));
        }
        elements.add(new OnPaper(List.of(Heading.within(voice.say("contents.title")), contents(voice))));
        return new Part(Optional.empty(), false, Optional.of(Cover::backdrop), elements);
    }

    private Table contents(Voice voice) {
        List<Row> lines = rest.stream()
                .flatMap(section -> headings(section.part(voice).elements()))
                .filter(heading -> heading.level() == 1)
                .flatMap(heading -> heading.anchor().map(anchor -> line(heading.text(), anchor, voice)).stream())
                .toList();
        return new Table(List.of(92f, 8f), voice.say("contents.title"), List.of(), lines);
    }

    private static Stream<Heading> headings(List<Element> elements) {
        return elements.stream().flatMap(element -> switch (element) {
            case Heading heading -> Stream.of(heading);
            case Noticed noticed -> headings(noticed.elements());
            case Together together -> headings(together.elements());
            default -> Stream.empty();
        });
    }

    private static Row line(String title, String anchor, Voice voice) {
        Inline jump = new Inline.Jump(title, Type.BODY.in(Ink.NAVY), anchor, voice.say("link.page", "title", title));
        return Row.of(List.of(
                Cell.of(Kind.ROW_HEADER, Cells.line(List.of(jump), Align.LEFT)),
                Cell.of(Kind.DATA, Cells.line(List.of(new Inline.PageNumber(anchor, Type.BODY)), Align.RIGHT))));
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
