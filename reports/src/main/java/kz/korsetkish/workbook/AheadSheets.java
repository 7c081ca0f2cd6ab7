package kz.korsetkish.workbook;

import java.util.List;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Explanation;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Outlook;

/** What lies ahead, and what is said of missed targets, as sheets. */
final class AheadSheets {
    private AheadSheets() {}

    /** A row for each coming year. */
    static DataSheet outlooks(Book book) {
        return DataSheet.sheet(
                "outlook",
                "indicator_id,entity,time_period,target,value_period,obs_value,provenance,required_change,"
                        + "achieved_change,not_told,too_short,value_at_pace,gap_at_pace,outcome_at_pace,first_missed",
                book.indicators().stream()
                        .flatMap(indicator -> indicator.outlooks().stream()
                                .flatMap(outlook ->
                                        outlook.years().stream().map(year -> outlook(indicator, outlook, year)))));
    }

    private static List<DataSheet.Value> outlook(Indicator indicator, Outlook outlook, Outlook.Year year) {
        return DataSheet.row(
                indicator.indicatorId(),
                outlook.entity(),
                year.timePeriod(),
                year.target(),
                outlook.valuePeriod(),
                outlook.value(),
                outlook.provenance(),
                year.requiredChange(),
                outlook.achievedChange(),
                outlook.notTold(),
                outlook.tooShort(),
                year.valueAtPace(),
                year.gapAtPace(),
                year.outcomeAtPace(),
                outlook.firstMissed());
    }

    static DataSheet explanations(Book book) {
        return DataSheet.sheet(
                "explanations",
                "indicator_id,entity,time_period," + BookSheets.columns("organisation") + ","
                        + BookSheets.columns("explanation") + "," + BookSheets.columns("measures")
                        + ",written_on,synthetic",
                book.indicators().stream()
                        .flatMap(indicator ->
                                indicator.explanations().stream().map(one -> explanation(indicator, one))));
    }

    private static List<DataSheet.Value> explanation(Indicator indicator, Explanation one) {
        return DataSheet.row(
                indicator.indicatorId(),
                one.entity(),
                one.timePeriod(),
                BookSheets.names(one.organisation()),
                BookSheets.names(one.explanation()),
                BookSheets.names(one.measures()),
                one.writtenOn(),
                one.synthetic());
    }
}
