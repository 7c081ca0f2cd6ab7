package kz.korsetkish.session;

import kz.korsetkish.catalog.Query;

/** A query of the program failed: which file, and Spark's own words. */
public final class FailedQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FailedQueryException(Query query, Throwable cause) {
        super(query.file() + ": " + cause.getMessage(), cause);
    }
}
