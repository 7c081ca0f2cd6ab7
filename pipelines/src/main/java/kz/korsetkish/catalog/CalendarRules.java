package kz.korsetkish.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Fields;

/** What must hold between the calendars of sources and the indicators that are made of them. */
final class CalendarRules {
    private static final int MONTHS_OF_A_YEAR = 12;

    /** Otherwise a value would be missed before anybody owes it. */
    static final Rule LAG_FOLLOWS_THE_CALENDARS = (draft, problems) -> {
        Map<String, Document> sources =
                draft.documents(Place.SOURCE).stream().collect(Collectors.toMap(Document::name, Function.identity()));
        for (Document indicator : draft.documents(Place.INDICATOR)) {
            int lag = indicator.tree().whole("publication_lag_months");
            for (Node name : indicator.tree().list("sources")) {
                Document source = sources.get(name.text());
                if (source == null) {
                    continue;
                }
                int owed = owed(source.tree().under("calendar"));
                if (owed > lag) {
                    problems.add(
                            indicator.file(),
                            indicator.lineOf("publication_lag_months"),
                            "a value is overdue " + lag + " months after its year, and the source " + source.name()
                                    + " owes it after " + owed + ": write " + owed + ", or change the calendar");
                }
            }
        }
    };

    static final List<Rule> ALL = List.of(LAG_FOLLOWS_THE_CALENDARS);

    private CalendarRules() {}

    /** Months after the end of a year until its value is owed; none where nothing is owed at a fixed time. */
    private static int owed(Fields calendar) {
        if (calendar.field("every_months").isEmpty()) {
            return 0;
        }
        int behind =
                calendar.optionalText("years_behind").map(Integer::parseInt).orElse(0);
        return calendar.whole("due_after_months") + MONTHS_OF_A_YEAR * behind;
    }
}
