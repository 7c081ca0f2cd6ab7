package kz.korsetkish.ingest.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.submission.RefusalCode;

/**
 * A day in the ways that senders write one: the year first, or day, month and year with points; with slashes or dashes
 * only where day and month cannot be confused. A time of midnight behind it is what spreadsheets add.
 */
final class SentDate {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})([-./])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?<rest>.*)");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<day>\\d{1,2})(?<mark>[-./])(?<month>\\d{1,2})\\2(?<year>\\d{4})(?: ?[гж]\\.?)?(?<rest>.*)");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([-./])\\d{1,2}\\1\\d{2}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]+0{1,2}:00(?::00(?:[.,]0+)?)?");
    private static final Pattern TIME = Pattern.compile("[ T]+\\d{1,2}:\\d{2}.*");

    private SentDate() {}

    static Reading<LocalDate> read(String sent) {
        String text = Blanks.plain(sent);
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return day(first, "day", "month").then(day -> alone(day, first.group("rest")));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return yearLast(last).then(day -> alone(day, last.group("rest")));
        }
        return Reading.not(
                SHORT_YEAR.matcher(text).matches() ? RefusalCode.DATE_WITH_SHORT_YEAR : RefusalCode.DATE_UNREADABLE);
    }

    /** With points it is a day of ours; else the month may come first. */
    private static Reading<LocalDate> yearLast(Matcher parts) {
        Reading<LocalDate> dayFirst = day(parts, "day", "month");
        if (parts.group("mark").equals(".")) {
            return dayFirst;
        }
        Reading<LocalDate> monthFirst = day(parts, "month", "day");
        if (dayFirst instanceof Reading.Of(var one)
                && monthFirst instanceof Reading.Of(var other)
                && !one.equals(other)) {
            return Reading.not(RefusalCode.VALUE_OF_TWO_READINGS, one, other, one, other);
        }
        return dayFirst instanceof Reading.Of ? dayFirst : monthFirst;
    }

    private static Reading<LocalDate> day(Matcher parts, String day, String month) {
        int year = Integer.parseInt(parts.group("year"));
        try {
            var date = LocalDate.of(year, Integer.parseInt(parts.group(month)), Integer.parseInt(parts.group(day)));
            return within(date);
        } catch (DateTimeException e) {
            return Reading.not(RefusalCode.DATE_NOT_IN_CALENDAR);
        }
    }

    static Reading<LocalDate> within(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
                ? new Reading.Of<>(date)
                : Reading.not(RefusalCode.DATE_IMPLAUSIBLE, FIRST_YEAR, LAST_YEAR);
    }

    private static Reading<LocalDate> alone(LocalDate day, String rest) {
        if (rest.isEmpty() || MIDNIGHT.matcher(rest).matches()) {
            return new Reading.Of<>(day);
        }
        return Reading.not(TIME.matcher(rest).matches() ? RefusalCode.DATE_WITH_TIME : RefusalCode.DATE_AND_MORE, day);
    }
}
