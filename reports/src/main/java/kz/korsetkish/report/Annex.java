package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Room;
import kz.korsetkish.reading.Voice;

/** What compares the indicators with each other and the senders with the calendar, one after another. */
record Annex(Book book) implements Section {
    /** Room for a title and the first rows of what stands under it. */
    private static final float ROOM = 170;

    @Override
    public Part part(Voice voice) {
        List<Element> elements = new ArrayList<>();
        for (List<Element> section : List.of(
                new OtherMethods(book, voice).elements(),
                new QualityAnnex(book).elements(voice),
                book.revisions()
                        .map(revisions -> new RevisionAnnex(book, revisions).elements(voice))
                        .orElse(List.of()),
                new Board(book).elements(voice))) {
            elements.add(new Room(ROOM));
            elements.addAll(section);
        }
        return new Part(Origin.notice(book, voice), true, Optional.empty(), elements);
    }
}
