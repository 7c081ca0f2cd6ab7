package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Room;
import kz.korsetkish.reading.Voice;

/** The plans of state bodies: which national indicators they carry, and how far the bodies came. */
record BodyPlanPages(Book book) implements Section {
    /** For a title and the first rows of its table. */
    private static final float ROOM = 200;

    @Override
    public Part part(Voice voice) {
        Decomposition decomposition = new Decomposition(book);
        PlanBoard board = new PlanBoard(book);
        List<Element> elements = new ArrayList<>(decomposition.elements(voice));
        elements.add(new Room(ROOM));
        elements.addAll(board.elements(voice));
        Optional<String> notice = decomposition.isSynthetic() || board.isSynthetic()
                ? Optional.of(voice.say("notice.plans"))
                : Optional.empty();
        return new Part(notice, true, Optional.empty(), elements);
    }
}
