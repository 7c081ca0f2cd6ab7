package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import kz.korsetkish.run.Progress;

/** Prints a line per step: name, rows, seconds, why. */
record StepLines(PrintWriter err) implements Progress {
    @Override
    public void step(String name, long rows, Duration took, String note) {
        String count = rows < 0 ? "" : String.format(Locale.ROOT, "%,d rows", rows);
        err.println(String.format(Locale.ROOT, "%-26s %16s %7.1f s  %s", name, count, took.toMillis() / 1000.0, note)
                .stripTrailing());
        err.flush();
    }
}
