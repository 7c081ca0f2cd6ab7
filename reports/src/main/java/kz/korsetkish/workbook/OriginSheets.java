package kz.korsetkish.workbook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Release;
import kz.korsetkish.text.Languages;

/** What a release is and what it rests on, as sheets. */
final class OriginSheets {
    private OriginSheets() {}

    static DataSheet release(Book book) {
        Release release = book.release();
        return DataSheet.sheet(
                "release",
                "release_id,as_of,created_at,data_vintage,program_version,submissions,synthetic_submissions",
                Stream.of(DataSheet.row(
                        release.releaseId(),
                        release.asOf(),
                        second(release.createdAt()),
                        second(release.dataVintage()),
                        release.programVersion(),
                        release.submissions(),
                        release.syntheticSubmissions())));
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static DataSheet duties(Book book) {
        return DataSheet.sheet(
                "submission_board",
                "source,organisation,entity,period,due_by,sent_on,days_late,state,rows_expected,rows_covered,"
                        + "rows_accepted,rows_rejected,rows_lost,penalty_points",
                book.duties().stream()
                        .map(d -> DataSheet.row(
                                d.source(),
                                d.organisation(),
                                d.entity(),
                                d.period(),
                                d.dueBy(),
                                d.sentOn(),
                                d.daysLate(),
                                d.state(),
                                d.rowsExpected(),
                                d.rowsCovered(),
                                d.rowsAccepted(),
                                d.rowsRejected(),
                                d.rowsLost(),
                                d.penaltyPoints())));
    }

    static DataSheet sources(Book book) {
        return DataSheet.sheet(
                "sources",
                "indicator_id,source," + BookSheets.columns("name") + ",citation,submissions,synthetic",
                book.indicators().stream()
                        .flatMap(i -> i.sources().stream()
                                .map(one -> DataSheet.row(
                                        i.indicatorId(),
                                        one.name(),
                                        BookSheets.names(one.title()),
                                        one.citation().in(Languages.PROGRAM).orElse(""),
                                        one.submissions(),
                                        one.synthetic()))));
    }

    static DataSheet inputs(Book book) {
        return DataSheet.sheet(
                "inputs",
                "source,organisation,period,kind,file_name,sha256,contract_version,rows_accepted,rows_rejected,synthetic",
                book.inputs().stream()
                        .map(i -> DataSheet.row(
                                i.source(),
                                i.organisation(),
                                i.period(),
                                i.kind(),
                                i.fileName(),
                                i.sha256(),
                                i.contractVersion(),
                                i.rowsAccepted(),
                                i.rowsRejected(),
                                i.synthetic())));
    }
}
