package kz.korsetkish.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;

/** What kinds of reports there are, in the order of printing, and which reports of each a book has. */
public enum ReportKind {
    NATIONAL(book -> List.of(NationalReport.of(book))),
    BRIEF(book -> List.of(Brief.of(book))),
    REGION(RegionalReport::all),
    PLAN(PlanReport::all);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method never changes
    private final Function<Book, List<Report>> reports;

    ReportKind(Function<Book, List<Report>> reports) {
        this.reports = reports;
    }

    /** As it is asked for, such as {@code national}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Report> of(Book book) {
        return reports.apply(book);
    }

    /** The reports of all kinds. */
    public static List<Report> all(Book book) {
        return Stream.of(values()).flatMap(kind -> kind.of(book).stream()).toList();
    }
}
