package kz.korsetkish.cli;

/** A person asked for something that cannot be; the message says what to do. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
