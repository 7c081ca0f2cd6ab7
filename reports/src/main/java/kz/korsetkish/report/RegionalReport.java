package kz.korsetkish.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Book;
import kz.korsetkish.pdf.Press;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.RegionalFacts;
import kz.korsetkish.reading.Regions;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.Unprintable;

/** The report of one region: its values against the nation and the targets, its rank, and how it submits. */
public final class RegionalReport {
    private RegionalReport() {}

    /** The regions that there are reports of, by code. */
    public static List<String> areas(Book book) {
        return book.areas().stream()
                .filter(area -> area.level().equals("region"))
                .map(Area::code)
                .sorted()
                .toList();
    }

    /**
     * Prints the report; the same book gives the same bytes.
     *
     * @param area one of {@link #areas}
     * @param language one of {@link kz.korsetkish.text.Languages#all()}
     * @return the characters that no font has: a replacement is printed for each
     */
    public static List<Unprintable> print(Book book, String area, String language, Path file) throws IOException {
        Voice voice = Voice.of(language, book);
        List<RegionalFacts> facts = book.indicators().stream()
                .flatMap(indicator -> Regions.of(indicator).stream()
                        .map(regions -> new RegionFacts(indicator, regions, book.areas())))
                .flatMap(ranked -> RegionalFacts.of(ranked, area, book.release().asOf()).stream())
                .toList();
        String title = voice.say("regional.title", "area", voice.capital(voice.area(book.areas(), area)));
        List<Section> sections =
                List.of(new RegionalOverview(book, area, facts), new RegionalClosing(book, area, facts));
        return Press.print(
                new Imprint(book.release(), voice)
                        .paper(
                                title,
                                sections.stream()
                                        .map(section -> section.part(voice))
                                        .toList()),
                file);
    }
}
