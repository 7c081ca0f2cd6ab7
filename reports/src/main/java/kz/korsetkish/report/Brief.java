package kz.korsetkish.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;

/** The page that answers, alone: one sheet for who reads no more, and whom to ask. */
record Brief(Book book) implements Section {
    private static final int MOST_DAYS = 2;

    static Report of(Book book) {
        return new Report(
                ReportKind.BRIEF,
                Book.COUNTRY,
                "brief",
                book,
                voice -> voice.say("report.title"),
                () -> List.of(new Brief(book)),
                List::of);
    }

    @Override
    public Part part(Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.chapter(voice.say("report.title"), Summary.ANCHOR));
        elements.add(Paragraph.of(voice.say("report.subtitle"), Type.BODY));
        elements.addAll(Summary.elements(book, Optional.empty(), voice));
        elements.add(Paragraph.of(foot(voice)));
        return new Part(Optional.empty(), true, Optional.empty(), elements);
    }

    private List<Inline> foot(Voice voice) {
        List<Inline> foot = new ArrayList<>();
        String due = due(voice);
        if (!due.isEmpty()) {
            foot.add(new Inline.Words(voice.say("brief.due") + " ", Type.SMALL.in(Face.BOLD)));
            foot.add(new Inline.Words(due + ". ", Type.SMALL));
        }
        foot.add(new Inline.Words(voice.say("about.next_release") + ": ", Type.SMALL.in(Face.BOLD)));
        foot.add(new Inline.Words(
                book.publication().nextRelease().map(voice.writing()::date).orElse(voice.say("about.not_given")) + ". ",
                Type.SMALL));
        foot.add(new Inline.Words(voice.say("about.contact") + ": ", Type.SMALL.in(Face.BOLD)));
        foot.add(new Inline.Words(
                book.publication().contact().map(voice::in).orElse(voice.say("about.not_given")) + ". ", Type.SMALL));
        foot.add(new Inline.Words(
                voice.say("brief.more", "language", voice.texts().language()), Type.SMALL));
        return foot;
    }

    /** The days on which values come due next, and of which indicators. */
    private String due(Voice voice) {
        Map<LocalDate, List<Indicator>> byDay = book.indicators().stream()
                .collect(Collectors.groupingBy(
                        indicator -> new Facts(indicator, book.release().asOf())
                                .nextDue()
                                .orElse(LocalDate.MAX),
                        TreeMap::new,
                        Collectors.toList()));
        byDay.remove(LocalDate.MAX);
        return byDay.entrySet().stream()
                .limit(MOST_DAYS)
                .map(day -> voice.say(
                        "brief.due.day",
                        "date",
                        voice.writing().date(day.getKey()),
                        "indicators",
                        day.getValue().stream()
                                .map(indicator -> voice.in(indicator.shortTitle()))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }
}
