package kz.korsetkish.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.pdf.Press;
import kz.korsetkish.reading.Accounted;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.Unprintable;

/** The national report: cover, main points, scorecard, the pages of each indicator, annexes. */
public final class NationalReport {
    private NationalReport() {}

    /**
     * Prints the report; the same book gives the same bytes.
     *
     * @param language one of {@link kz.korsetkish.text.Languages#all()}
     * @return the characters that no font has: a replacement is printed for each
     */
    public static List<Unprintable> print(Book book, String language, Path file) throws IOException {
        Voice voice = Voice.of(language, book);
        return Press.print(
                new Imprint(book.release(), voice)
                        .paper(
                                voice.say("report.title"),
                                sections(book).stream()
                                        .map(section -> section.part(voice))
                                        .toList()),
                file);
    }

    private static List<Section> sections(Book book) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Cover(book.release()));
        sections.add(new MainPoints(book));
        sections.add(new Scorecard(book));
        for (Indicator indicator : book.indicators()) {
            sections.add(new IndicatorPage(indicator, book));
        }
        book.revisions().ifPresent(revisions -> sections.add(new RevisionAnnex(book, revisions)));
        sections.add(new QualityAnnex(book));
        if (!book.duties().isEmpty()) {
            sections.add(new Board(book));
        }
        sections.add(new Accounts(book, Accounted.national(book)));
        sections.add(new Origin(book));
        sections.add(new Glossary());
        return sections;
    }
}
