package kz.korsetkish.cli;

/** What the exit code tells a scheduler. */
final class ExitCode {
    /** Done; rejected rows or files alone are a warning. */
    static final int DONE = 0;

    /** The data needs a person: a blocking check or the gate. */
    static final int DATA = 1;

    /** Wrong use, configuration or catalogue. */
    static final int USAGE = 2;

    /** The environment failed: storage, database, Java. */
    static final int ENVIRONMENT = 3;

    /** Another run holds this warehouse. */
    static final int LOCKED = 4;

    /** And the number of the signal that ended it. */
    static final int SIGNAL = 128;

    private ExitCode() {}
}
