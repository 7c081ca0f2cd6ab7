package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Duty;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.RegionalFacts;
import kz.korsetkish.reading.Voice;

/** The last pages of a regional report: how the region submits, how to read signs, where to look a number up. */
record RegionalClosing(Book book, String area, List<RegionalFacts> facts) implements Section {

    @Override
    public Part part(Voice voice) {
        List<Element> elements = new ArrayList<>();
        List<Duty> own = book.duties().stream()
                .filter(duty -> duty.entity().equals(area))
                .toList();
        if (!own.isEmpty()) {
            elements.add(title(voice.say("discipline.title")));
            elements.addAll(new Discipline(book, own, voice).elements());
        } else if (!book.duties().isEmpty()) {
            elements.add(title(voice.say("discipline.title")));
            elements.add(Paragraph.of(voice.say("discipline.none"), Type.LEAD));
        }
        elements.addAll(RevisionAnnex.of(book, area, voice));
        elements.add(title(voice.say("reading.title")));
        elements.add(Reading.statuses(voice));
        elements.addAll(new About(book).elements(voice));
        elements.add(new About(book).facts(voice));
        return new Part(RegionalOverview.notice(facts, voice), true, Optional.empty(), elements);
    }

    private static Heading title(String text) {
        return new Heading(1, text, Type.SUBTITLE, Optional.of(text), Optional.empty());
    }
}
