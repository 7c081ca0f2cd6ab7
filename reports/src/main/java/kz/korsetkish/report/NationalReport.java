package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.reading.Accounted;

/** The national report: cover, main points, scorecard, the pages of each indicator, the plans of state bodies, annexes. */
public final class NationalReport {
    private NationalReport() {}

    public static Report of(Book book) {
        return new Report(
                ReportKind.NATIONAL,
                Book.COUNTRY,
                "national",
                book,
                voice -> voice.say("report.title"),
                () -> sections(book));
    }

    private static List<Section> sections(Book book) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Cover(book.release()));
        sections.add(new MainPoints(book));
        sections.add(new Scorecard(book));
        for (Indicator indicator : book.indicators()) {
            sections.add(new IndicatorPage(indicator, book));
        }
        if (!book.bodyPlans().decomposition().isEmpty()) {
            sections.add(new Decomposition(book));
        }
        if (!book.bodyPlans().summaries().isEmpty()) {
            sections.add(new PlanBoard(book));
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
