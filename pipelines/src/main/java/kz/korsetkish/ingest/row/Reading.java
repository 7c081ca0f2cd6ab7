package kz.korsetkish.ingest.row;

import java.util.function.Function;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** What a sent value reads as, or why it cannot be read. */
sealed interface Reading<T> {
    /** No reading. */
    static <T> Reading<T> not(RefusalCode code, Object... arguments) {
        return new Not<>(Refusal.of(code, arguments));
    }

    record Of<T>(T value) implements Reading<T> {}

    /**
     * No reading.
     *
     * @param why what is wrong, and what to write instead
     */
    record Not<T>(Refusal why) implements Reading<T> {}

    /** Why it cannot be taken; asked only of a value that cannot. */
    default Refusal why() {
        return switch (this) {
            case Of<T>(T value) -> throw new IllegalStateException(value + " can be read");
            case Not<T>(Refusal why) -> why;
        };
    }

    default <U> Reading<U> then(Function<T, Reading<U>> next) {
        return switch (this) {
            case Of<T>(T value) -> next.apply(value);
            case Not<T>(Refusal why) -> new Not<>(why);
        };
    }
}
