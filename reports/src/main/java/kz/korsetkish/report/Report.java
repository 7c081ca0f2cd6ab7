package kz.korsetkish.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.pdf.Paper;
import kz.korsetkish.pdf.Press;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.Unprintable;

/**
 * A report that a book can print.
 *
 * @param subject whom it is about: the country, a KATO code or an organisation
 * @param file where it lies below the folder of its release, without language and ending
 * @param sections drawn from the book when it is printed
 * @param annex what accounts for its numbers: too long for paper, it stands where there are no pages
 */
public record Report(
        ReportKind kind,
        String subject,
        String file,
        Book book,
        Function<Voice, String> title,
        Supplier<List<Section>> sections,
        Supplier<List<Section>> annex) {

    /** Where it lies below the folder of its release, such as {@code national.kk.pdf}. */
    public String file(String language) {
        return file + "." + language + ".pdf";
    }

    /**
     * Prints the report; the same book gives the same bytes.
     *
     * @param language one of {@link kz.korsetkish.text.Languages#all()}
     * @return the characters that no font has: a replacement is printed for each
     */
    public List<Unprintable> print(String language, Path to) throws IOException {
        return Press.print(paper(language), to);
    }

    /** The report before it is printed. */
    public Paper paper(String language) {
        return paper(language, sections.get());
    }

    /** The same with what accounts for its numbers. */
    public Paper accounted(String language) {
        return paper(
                language,
                Stream.concat(sections.get().stream(), annex.get().stream()).toList());
    }

    private Paper paper(String language, List<Section> all) {
        Voice voice = Voice.of(language, book);
        return new Imprint(book.release(), voice)
                .paper(
                        title.apply(voice),
                        all.stream().map(section -> section.part(voice)).toList());
    }
}
