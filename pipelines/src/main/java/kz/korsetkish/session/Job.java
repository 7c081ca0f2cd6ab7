package kz.korsetkish.session;

import java.util.function.Supplier;

/**
 * Work that needs no other work of its list.
 *
 * @param rows about how many rows it goes through, which decides how it is best run
 */
public record Job<T>(long rows, Supplier<T> work) {
    /** So many rows are worth generated code and parallel shuffles; fewer take less time than generating it. */
    public static final long MANY_ROWS = 200_000;

    boolean isHeavy() {
        return rows > MANY_ROWS;
    }
}
