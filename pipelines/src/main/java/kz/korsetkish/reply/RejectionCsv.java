package kz.korsetkish.reply;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.SentText;
import kz.korsetkish.submission.Submission;
import org.jspecify.annotations.Nullable;

/** The rejection report of one submission as CSV: the first rejected rows, or one line that says why the file as a whole is. */
final class RejectionCsv implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final Submission submission;
    private final Source source;
    private final List<Wording> wordings = Wording.all();
    private long rejected;

    RejectionCsv(Writer out, Submission submission, Source source) throws IOException {
        this.out = out;
        this.submission = submission;
        this.source = source;
        out.write(BYTE_ORDER_MARK);
        line(ReportRows.header(source));
    }

    void add(RejectedRow row) throws IOException {
        rejected++;
        if (rejected > RejectionReport.MOST_ROWS) {
            return;
        }
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(String.valueOf(row.row()));
        fields.addAll(row.values());
        wordings.forEach(wording -> fields.add(ReportRows.mistakes(row, wording, source)));
        fields.add(row.line().orElse(""));
        line(fields);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (rejected == 0) {
                tell(wording -> wording.of(submission) + " | " + wording.say("todo.file.1"));
            } else if (rejected > RejectionReport.MOST_ROWS) {
                tell(wording -> RejectionReport.cut(wording, rejected));
            }
        }
    }

    /** A line that holds no row, but says something in each language. */
    private void tell(Function<Wording, String> said) throws IOException {
        List<String> fields =
                new ArrayList<>(Collections.nCopies(source.columns().size() + 1, ""));
        wordings.forEach(wording -> fields.add(said.apply(wording)));
        fields.add("");
        line(fields);
    }

    private void line(List<? extends @Nullable String> fields) throws IOException {
        out.write(fields.stream()
                .map(field -> quoted(SentText.forCsv(Optional.ofNullable(field).orElse(""))))
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String field) {
        boolean needsQuotes =
                field.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return needsQuotes ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
