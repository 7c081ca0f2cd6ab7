package kz.korsetkish.session;

import kz.korsetkish.catalog.Query;

/** A query of the program failed: which file, and Spark's own words. */
public final class FailedQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    public FailedQueryException(Query query, Throwable cause) {
        super(query.file() + ": " + firstLine(cause), cause);
    }
}
