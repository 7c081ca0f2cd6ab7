package kz.korsetkish.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Release;
import kz.korsetkish.pdf.Paper;
import kz.korsetkish.pdf.Press;

/** The national report: cover, scorecard, and the pages of each indicator. */
public final class NationalReport {
    private NationalReport() {}

    /**
     * Prints the report; the same book gives the same bytes.
     *
     * @param language one of {@link kz.korsetkish.text.Languages#all()}
     */
    public static void print(Book book, String language, Path file) throws IOException {
        Voice voice = Voice.of(language);
        Release release = book.release();
        Paper.Running running = new Paper.Running(
                voice.say("report.title"),
                voice.say("running.release", "release", release.releaseId()),
                voice.say("running.asOf", "date", voice.writing().date(release.asOf())),
                (page, pages) ->
                        voice.say("running.page", "page", Integer.toString(page), "pages", Integer.toString(pages)));
        Paper paper = new Paper(
                language,
                voice.say("report.title") + ". " + voice.say("running.release", "release", release.releaseId()),
                voice.say("report.author"),
                voice.say("report.subtitle"),
                "Korsetkish " + release.programVersion(),
                release.createdAt(),
                running,
                sections(book).stream().map(section -> section.part(voice)).toList());
        Press.print(paper, file);
    }

    private static List<Section> sections(Book book) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Cover(book.release()));
        sections.add(new Scorecard(book));
        for (Indicator indicator : book.indicators()) {
            sections.add(new IndicatorPage(indicator, book));
        }
        return sections;
    }
}
