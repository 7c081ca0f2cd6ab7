package kz.korsetkish.cli;

import java.time.Year;
import java.time.format.DateTimeParseException;
import kz.korsetkish.run.Remake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that ask for more than what has changed. */
final class RemakeOptions {
    @Option(names = "--full", description = "makes all tables anew from the rows as they were received")
    private boolean full;

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description = "makes anew what comes from submissions of this year and later ones")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "YEAR", description = "and of no later year than this")
    private @Nullable String to;

    Remake remake() {
        if (from == null && to == null) {
            return full ? new Remake.Everything() : new Remake.Nothing();
        }
        if (full) {
            throw new WrongUse("--full makes all years anew: leave out --from and --to, or --full");
        }
        var years = new Remake.Years(year("--from", from, Remake.Years.FIRST), year("--to", to, Remake.Years.LAST));
        if (years.from() > years.to()) {
            throw new WrongUse("--from " + from + " is later than --to " + to + ": change places");
        }
        return years;
    }

    private static int year(String option, @Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Year.parse(text).getValue();
        } catch (DateTimeParseException e) {
            throw new WrongUse(option + " " + text + ": a year is four digits, such as 2021");
        }
    }
}
