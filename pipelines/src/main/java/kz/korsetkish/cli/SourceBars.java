package kz.korsetkish.cli;

import java.io.PrintWriter;
import kz.korsetkish.synthesis.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar for each source on a terminal, a line for each elsewhere. */
final class SourceBars implements Progress, AutoCloseable {
    private final PrintWriter err;
    private final boolean isTerminal =
            System.console() != null && System.console().isTerminal();
    private @Nullable ProgressBar bar;

    SourceBars(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void start(String what, long total) {
        close();
        if (isTerminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(total)
                    .setUnit(" rows", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else {
            err.println(what + ": " + total + " rows");
            err.flush();
        }
    }

    @Override
    public void advance(long rows) {
        if (bar != null) {
            bar.stepBy(rows);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
