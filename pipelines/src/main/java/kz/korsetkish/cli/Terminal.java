package kz.korsetkish.cli;

/** What the launcher found out: Java before 22 cannot tell a terminal from a file. */
final class Terminal {
    private Terminal() {}

    /** Whether a person types the input. */
    static boolean isTypedInto() {
        return Boolean.getBoolean("korsetkish.terminal.in");
    }

    /** Whether a person watches the progress. */
    static boolean showsErrors() {
        return Boolean.getBoolean("korsetkish.terminal.err");
    }
}
