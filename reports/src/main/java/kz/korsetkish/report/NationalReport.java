package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Book;
import kz.korsetkish.reading.Accounted;

/** The national report: cover, the page that answers, the pages of each indicator, the plans of state bodies, annexes. */
public final class NationalReport {
    private NationalReport() {}

    public static Report of(Book book) {
        return new Report(
                ReportKind.NATIONAL,
                Book.COUNTRY,
                "national",
                book,
                voice -> voice.say("report.title"),
                () -> sections(book),
                () -> List.of(new Accounts(book, Accounted.national(book)), new Origin(book)));
    }

    private static List<Section> sections(Book book) {
        List<Section> rest = new ArrayList<>();
        rest.add(new Summary(book));
        if (!book.indicators().isEmpty()) {
            rest.add(new IndicatorPages(book));
        }
        if (!book.bodyPlans().decomposition().isEmpty()
                || !book.bodyPlans().summaries().isEmpty()) {
            rest.add(new BodyPlanPages(book));
        }
        rest.add(new Annex(book));
        rest.add(new Reading(book));
        List<Section> sections = new ArrayList<>();
        sections.add(new Cover(book, List.copyOf(rest)));
        sections.addAll(rest);
        return sections;
    }
}
