package kz.korsetkish.ingest.file;

/** A submission that cannot be read; the message tells the sender why and what to do. The other files go on. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }

    static UnreadableException inRow(long row, String what) {
        return new UnreadableException("row " + row + ": " + what);
    }

    static UnreadableException inLine(long line, String what) {
        return new UnreadableException("line " + line + ": " + what);
    }
}
