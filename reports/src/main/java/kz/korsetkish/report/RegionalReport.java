package kz.korsetkish.report;

import java.util.List;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Book;
import kz.korsetkish.reading.Accounted;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.RegionalFacts;
import kz.korsetkish.reading.Regions;

/** The report of one region: its values against the nation and the targets, its rank, and how it submits. */
public final class RegionalReport {
    private RegionalReport() {}

    /** Of every region that the book has, by code. */
    static List<Report> all(Book book) {
        return book.areas().stream()
                .filter(area -> area.level().equals("region"))
                .map(Area::code)
                .sorted()
                .map(area -> of(book, area))
                .toList();
    }

    public static Report of(Book book, String area) {
        return new Report(
                ReportKind.REGION,
                area,
                "regions/" + area,
                book,
                voice -> voice.say("regional.title", "area", voice.capital(voice.area(book.areas(), area))),
                () -> List.of(
                        new RegionalOverview(book, area, facts(book, area)),
                        new RegionalClosing(book, area, facts(book, area))),
                () -> List.of(new Accounts(book, Accounted.regional(facts(book, area), area))));
    }

    private static List<RegionalFacts> facts(Book book, String area) {
        return book.indicators().stream()
                .flatMap(indicator -> Regions.of(indicator).stream()
                        .map(regions -> new RegionFacts(indicator, regions, book.areas())))
                .flatMap(ranked -> RegionalFacts.of(ranked, area, book.release().asOf()).stream())
                .toList();
    }
}
