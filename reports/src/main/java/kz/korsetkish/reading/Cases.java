package kz.korsetkish.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import kz.korsetkish.book.Duty;

/** What became of submissions that are owed, put into words: what is in order first, then the rest by weight. */
public record Cases(List<Duty> duties) {
    private static final String IN_ORDER = "in_order";
    private static final String NOT_DUE = "not_due";

    private static final List<String> STATES =
            List.of("late", "missing", "rows_lost", "incomplete", "resubmission_refused", "corrected");

    /** Without those whose day has not come. */
    public long due() {
        return duties.stream().filter(duty -> !duty.state().equals(NOT_DUE)).count();
    }

    public long inOrder() {
        return count(IN_ORDER);
    }

    /** Whether there is anything to tell. */
    public boolean areAny() {
        return inOrder() < due();
    }

    /** How many of each that there is. */
    public String words(Voice voice) {
        return STATES.stream()
                .filter(state -> count(state) > 0)
                .map(state -> voice.say("count." + state, "count", Long.toString(count(state))))
                .collect(Collectors.joining("; "));
    }

    public long rowsRejected() {
        return duties.stream().mapToLong(Duty::rowsRejected).sum();
    }

    public BigDecimal points() {
        return duties.stream().map(Duty::penaltyPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long count(String state) {
        return duties.stream().filter(duty -> duty.state().equals(state)).count();
    }
}
