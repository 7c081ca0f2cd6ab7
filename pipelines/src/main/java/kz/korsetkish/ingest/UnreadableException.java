package kz.korsetkish.ingest;

/** A submission that cannot be read; the message tells the sender why and what to do. The other files go on. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
