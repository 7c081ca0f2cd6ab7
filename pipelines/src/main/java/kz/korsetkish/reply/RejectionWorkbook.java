package kz.korsetkish.reply;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.ReturnForm;
import kz.korsetkish.submission.SentText;
import kz.korsetkish.submission.Submission;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The rejection report of one submission as a workbook: a sheet in each language that explains, and where there are
 * rejected rows, a sheet that holds them and one that names the submission. Rows stream through.
 */
final class RejectionWorkbook implements AutoCloseable {
    private static final int MOST_LISTED = RejectionReport.MOST_ROWS;
    private static final int ROWS_IN_MEMORY = 500;
    private static final String FAULTY = "FFC7CE";
    private static final String HEADING = "D9E1F2";
    private static final String TEXT = "@";

    private final OutputStream out;
    private final Workbook workbook;
    private final Submission submission;
    private final Source source;
    private final List<Wording> wordings = Wording.all();
    private final List<Worksheet> explanations;
    private final List<ListedMistake> listed = new ArrayList<>();
    private @Nullable Worksheet rows;
    private long rejected;
    private long mistakes;

    private record ListedMistake(long row, Mistake mistake) {}

    RejectionWorkbook(OutputStream out, Submission submission, Source source) {
        this.out = out;
        this.workbook = new Workbook(out, "Korsetkish", null);
        this.submission = submission;
        this.source = source;
        this.explanations = wordings.stream()
                .map(one -> workbook.newWorksheet(one.language()))
                .toList();
    }

    void add(RejectedRow row) throws IOException {
        rejected++;
        for (Mistake mistake : row.mistakes()) {
            mistakes++;
            if (listed.size() < MOST_LISTED) {
                listed.add(new ListedMistake(row.row(), mistake));
            }
        }
        if (rows == null) {
            rows = startRows();
        }
        Worksheet sheet = rows;
        if (rejected <= RejectionReport.MOST_ROWS) {
            write(sheet, (int) rejected, row);
            if (rejected % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (rows != null) {
                rows.finish();
                nameSubmission();
            }
            for (int i = 0; i < wordings.size(); i++) {
                explain(explanations.get(i), wordings.get(i));
            }
            workbook.finish();
        }
    }

    private Worksheet startRows() {
        Worksheet sheet = workbook.newWorksheet(ReturnForm.ROWS);
        List<String> header = ReportRows.header(source);
        for (int column = 0; column < header.size(); column++) {
            sheet.inlineString(0, column, header.get(column));
            sheet.style(0, column).bold().fillColor(HEADING).set();
            String name = header.get(column);
            sheet.width(column, name.startsWith("_mistake") ? 60 : Math.max(18, name.length() + 4));
        }
        sheet.freezePane(1, 1);
        return sheet;
    }

    private void write(Worksheet sheet, int line, RejectedRow row) {
        Set<String> faulty = faultyColumns(row);
        sheet.value(line, 0, row.row());
        int column = 1;
        for (Source.Column one : source.columns()) {
            String value = row.values().get(column - 1);
            if (value != null) {
                sheet.inlineString(line, column, SentText.forCell(value));
            }
            // As text, so that a corrected code keeps its zeros and a date stays as it is typed.
            var style = sheet.style(line, column).format(TEXT);
            (faulty.contains(one.name()) ? style.fillColor(FAULTY) : style).set();
            column++;
        }
        for (Wording wording : wordings) {
            sheet.inlineString(line, column++, SentText.forCell(ReportRows.mistakes(row, wording, source)));
        }
        if (row.line().isPresent()) {
            sheet.inlineString(line, column, SentText.forCell(row.line().get()));
        }
    }

    /** The columns that a row's mistakes are about; those that the predicate of a row rule names, too. */
    private Set<String> faultyColumns(RejectedRow row) {
        Set<String> faulty = new HashSet<>();
        for (Mistake mistake : row.mistakes()) {
            faulty.addAll(List.of(mistake.column().split(", ")));
            source.rules().stream()
                    .filter(rule -> rule.name().equals(mistake.rule()))
                    .forEach(rule -> source.columns().stream()
                            .map(Source.Column::name)
                            .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                    .matcher(rule.predicate())
                                    .find())
                            .forEach(faulty::add));
        }
        return faulty;
    }

    private void nameSubmission() {
        Worksheet sheet = workbook.newWorksheet(ReturnForm.SUBMISSION);
        sheet.width(0, 18);
        sheet.width(1, 80);
        sheet.inlineString(0, 0, ReturnForm.SUBMISSION_ID);
        sheet.inlineString(0, 1, submission.submissionId());
        sheet.style(0, 0).bold().set();
        for (int i = 0; i < wordings.size(); i++) {
            sheet.inlineString(2 + i, 0, wordings.get(i).language());
            sheet.inlineString(2 + i, 1, wordings.get(i).say("submission.stay"));
            sheet.style(2 + i, 1).wrapText(true).set();
        }
    }

    private void explain(Worksheet sheet, Wording wording) throws IOException {
        var lines = new ExplanationLines(sheet);
        lines.heading(wording.say("title"));
        for (SubmissionFact fact : SubmissionFact.of(submission, source, rejected, wording)) {
            lines.fact(fact.name(), fact.value());
        }
        lines.gap();
        lines.heading(wording.say("todo"));
        if (rejected > RejectionReport.MOST_ROWS) {
            lines.sentence(RejectionReport.cut(wording, rejected));
        } else {
            for (String step : rows == null
                    ? List.of("todo.file.1", "todo.file.2")
                    : List.of("todo.row.1", "todo.row.2", "todo.row.3", "todo.row.4")) {
                lines.sentence(wording.say(step));
            }
        }
        if (mistakes > listed.size() && rejected <= RejectionReport.MOST_ROWS) {
            lines.sentence(wording.say("cut.mistakes", String.valueOf(listed.size()), String.valueOf(mistakes)));
        }
        if (!listed.isEmpty()) {
            lines.gap();
            lines.header(List.of("row", "column", "meaning", "value", "wrong", "fix").stream()
                    .map(name -> wording.say("column." + name))
                    .toList());
        }
        for (ListedMistake one : listed) {
            Wording.Advice advice = wording.advice(one.mistake(), source);
            lines.mistake(
                    one.row(),
                    List.of(
                            one.mistake().column(),
                            wording.meaning(one.mistake(), source),
                            Optional.ofNullable(one.mistake().value()).orElse(""),
                            advice.wrong(),
                            advice.fix()));
        }
        sheet.finish();
    }
}
