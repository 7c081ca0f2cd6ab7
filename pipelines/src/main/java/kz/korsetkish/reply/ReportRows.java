package kz.korsetkish.reply;

import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;

/** The rows of a report as its sender gets them. A column whose name begins with an underscore is ours: it is not read back. */
final class ReportRows {
    private ReportRows() {}

    /** The number in the file, the contract's columns, the mistakes, the line as sent. */
    static List<String> header(Source source) {
        return Stream.of(
                        Stream.of("_row"),
                        source.columns().stream().map(Source.Column::name),
                        Wording.LANGUAGES.stream().map(language -> "_mistake_" + language),
                        Stream.of("_line"))
                .flatMap(names -> names)
                .toList();
    }

    /** All mistakes of a row in one language. */
    static String mistakes(RejectedRow row, Wording wording, Source source) {
        return String.join(
                " | ",
                row.mistakes().stream()
                        .map(mistake -> {
                            Wording.Advice advice = wording.advice(mistake, source);
                            String column = mistake.column().isEmpty() ? "" : mistake.column() + ": ";
                            return column + advice.wrong() + (advice.wrong().endsWith(".") ? " " : ". ") + advice.fix();
                        })
                        .toList());
    }
}
