package kz.korsetkish.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Publication;
import kz.korsetkish.book.Release;
import kz.korsetkish.book.Translated;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.XmlText;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** What a reader sees first: what this is, that some of it is synthetic, who publishes it; a column a language. */
record CoverSheet(Book book) {
    static final String NAME = "cover";

    private static final double WIDTH = 46;
    private static final int LETTERS = 44;
    private static final double LINE = 15;
    private static final String NAVY = "10355C";
    private static final String AMBER = "8A5A00";
    private static final String AMBER_WASH = "FFF1D0";

    /** A line of the cover and how it looks. */
    private record Line(String text, Look look) {}

    private enum Look {
        TITLE,
        LEAD,
        WARNING,
        PLAIN,
        LINK
    }

    void write(Worksheet sheet) {
        List<List<Line>> lines = Languages.all().stream()
                .map(language -> lines(Voice.of(language, book)))
                .toList();
        for (int column = 0; column < lines.size(); column++) {
            sheet.width(column, WIDTH);
        }
        for (int row = 0; row < lines.getFirst().size(); row++) {
            double height = 0;
            for (int column = 0; column < lines.size(); column++) {
                Line line = lines.get(column).get(row);
                write(sheet, row, column, line);
                height = Math.max(height, height(line));
            }
            sheet.rowHeight(row, height);
        }
        sheet.hideGridLines();
    }

    private List<Line> lines(Voice voice) {
        Release release = book.release();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(voice.say("report.series"), Look.PLAIN));
        lines.add(new Line(voice.say("report.title"), Look.TITLE));
        lines.add(new Line(voice.say("report.subtitle"), Look.LEAD));
        if (release.syntheticSubmissions() > 0) {
            lines.add(new Line(voice.say("cover.synthetic.title") + " " + voice.say("cover.synthetic"), Look.WARNING));
        }
        lines.add(fact(voice, "cover.release", release.releaseId()));
        lines.add(fact(voice, "cover.asOf", voice.writing().date(release.asOf())));
        lines.add(fact(voice, "cover.vintage", voice.writing().date(release.dataVintage())));
        lines.add(fact(
                voice,
                "cover.submissions",
                voice.say(
                        "cover.submissions.value",
                        "all",
                        voice.writing().count(release.submissions()),
                        "synthetic",
                        voice.writing().count(release.syntheticSubmissions()))));
        lines.add(fact(voice, "cover.program", release.programVersion()));
        Publication publication = book.publication();
        lines.add(told(voice, "about.publisher", publication.publisher()));
        lines.add(told(voice, "about.contact", publication.contact()));
        lines.add(told(voice, "about.licence", publication.licence()));
        lines.add(fact(
                voice,
                "about.next_release",
                publication.nextRelease().map(voice.writing()::date).orElse(voice.say("about.not_given"))));
        lines.add(new Line(voice.say("workbook.how_to_read"), Look.PLAIN));
        lines.add(new Line(voice.say("contents.title"), Look.LINK));
        return lines;
    }

    private static Line fact(Voice voice, String key, String value) {
        return new Line(voice.say("workbook.fact", "name", voice.say(key), "value", value), Look.PLAIN);
    }

    private static Line told(Voice voice, String key, Optional<Translated> text) {
        return fact(voice, key, text.map(voice::in).orElse(voice.say("about.not_given")));
    }

    private static void write(Worksheet sheet, int row, int column, Line line) {
        String text = XmlText.of(line.text, c -> {});
        if (line.look == Look.LINK) {
            sheet.hyperlink(row, column, HyperLink.internal("'" + ContentsSheet.NAME + "'!A1", text));
        } else {
            sheet.value(row, column, text);
        }
        StyleSetter style = sheet.style(row, column);
        style.wrapText(true).verticalAlignment("top");
        switch (line.look) {
            case TITLE -> style.bold().fontSize(BigDecimal.valueOf(18)).fontColor(NAVY);
            case LEAD -> style.fontSize(BigDecimal.valueOf(12)).fontColor(NAVY);
            case WARNING -> style.bold().fontColor(AMBER).fillColor(AMBER_WASH);
            case LINK -> style.underlined().fontColor("0B5CAD");
            case PLAIN -> {}
        }
        style.set();
    }

    /** Spreadsheets do not make room by themselves. */
    private static double height(Line line) {
        double share = switch (line.look) {
            case TITLE -> 1.75;
            case LEAD -> 1.2;
            case WARNING -> 1.15;
            case PLAIN, LINK -> 1;
        };
        double rows = Math.ceil(line.text.length() * share / LETTERS);
        return rows * LINE * Math.min(share, 1.6) + 5;
    }
}
