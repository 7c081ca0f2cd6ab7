package kz.korsetkish.ingest.row;

import java.util.function.Function;

/** What a sent value reads as, or why it cannot be read. */
sealed interface Reading<T> {
    record Of<T>(T value) implements Reading<T> {}

    /**
     * No reading.
     *
     * @param why what is wrong, and after a semicolon what to write instead
     */
    record Not<T>(String why) implements Reading<T> {}

    /** Why it cannot be taken; asked only of a value that cannot. */
    default String why() {
        return switch (this) {
            case Of<T>(T value) -> throw new IllegalStateException(value + " can be read");
            case Not<T>(String why) -> why;
        };
    }

    default <U> Reading<U> then(Function<T, Reading<U>> next) {
        return switch (this) {
            case Of<T>(T value) -> next.apply(value);
            case Not<T>(String why) -> new Not<>(why);
        };
    }
}
