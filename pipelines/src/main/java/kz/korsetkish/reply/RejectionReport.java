package kz.korsetkish.reply;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.storage.OwnerOnly;
import kz.korsetkish.submission.Submission;

/** Both files of one submission's report; they appear whole when it is closed. */
final class RejectionReport implements AutoCloseable {
    /** A report of more rows is of use to nobody, and a large file would give one a hundred times as large. */
    static final int MOST_ROWS = 10_000;

    private static final String DRAFT = ".draft";

    private final Path xlsx;
    private final Path csv;
    private final RejectionWorkbook workbook;
    private final RejectionCsv lines;

    /**
     * Begins the report.
     *
     * @param xlsx where the workbook will be; the CSV file comes beside it
     */
    RejectionReport(Path xlsx, Submission submission, Source source) throws IOException {
        this.xlsx = xlsx;
        this.csv = csvOf(xlsx);
        OwnerOnly.folder(Objects.requireNonNull(xlsx.toAbsolutePath().getParent()));
        workbook = new RejectionWorkbook(
                new BufferedOutputStream(Files.newOutputStream(OwnerOnly.file(draft(xlsx)))), submission, source);
        lines = new RejectionCsv(Files.newBufferedWriter(OwnerOnly.file(draft(csv))), submission, source);
    }

    static Path csvOf(Path xlsx) {
        return xlsx.resolveSibling(xlsx.getFileName().toString().replaceFirst("xlsx$", "csv"));
    }

    void add(RejectedRow row) throws IOException {
        workbook.add(row);
        lines.add(row);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        lines.close();
        for (Path file : new Path[] {xlsx, csv}) {
            Files.move(draft(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Says that there are more rows than a report holds, and what to do instead of returning it. */
    static String cut(Wording wording, long rejected) {
        return wording.say("cut.rows", String.valueOf(MOST_ROWS), String.valueOf(rejected));
    }

    private static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + DRAFT);
    }
}
