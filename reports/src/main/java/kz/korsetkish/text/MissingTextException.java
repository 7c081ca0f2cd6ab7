package kz.korsetkish.text;

/** A text that a language's bundle lacks. */
public final class MissingTextException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingTextException(String message) {
        super(message);
    }
}
