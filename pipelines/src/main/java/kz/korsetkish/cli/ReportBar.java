package kz.korsetkish.cli;

import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar of the reports on a terminal, nothing elsewhere: the files themselves are the result. */
final class ReportBar implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    ReportBar(int reports) {
        bar = Terminal.showsErrors()
                ? new ProgressBarBuilder()
                        .setTaskName("reports")
                        .setInitialMax(reports)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
    }

    void printed(Path report) {
        if (bar != null) {
            bar.step().setExtraMessage(String.valueOf(report.getFileName()));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
