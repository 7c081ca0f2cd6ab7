package kz.korsetkish.ingest;

/** A table that could not be extracted; the message tells the operator which, and why. Other sources go on. */
final class DatabaseException extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
