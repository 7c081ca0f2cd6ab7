package kz.korsetkish.reply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Found;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.Submission;

/** Writes the report on one row of a budget, which has two mistakes, by the catalogue in a folder. */
final class OneRejection {
    private static final Instant NOON = Instant.parse("2026-11-21T07:00:00Z");

    private OneRejection() {}

    public static void main(String[] arguments) throws IOException {
        Source source = Objects.requireNonNull(
                CatalogFiles.load(Path.of(arguments[0])).sourcesByName().get("okrug_budget"));
        List<String> values =
                new ArrayList<>(Collections.nCopies(source.columns().size(), "1"));
        var row = new RejectedRow(
                "okrug_budget/110000000/2025/0123456789ab",
                2,
                List.copyOf(values),
                List.of(
                        new Mistake(
                                "pattern", "okrug_code", "1", Refusal.of(RefusalCode.VALUE_NOT_OF_FORM, "nine digits")),
                        new Mistake("type", "total_revenue", "x", Refusal.of(RefusalCode.DECIMAL_UNREADABLE))),
                Optional.empty());
        try (var report = new RejectionReport(Path.of(arguments[1]), submission(row.submissionId()), source)) {
            report.add(row);
        }
    }

    private static Submission submission(String id) {
        return new Submission(
                id,
                Optional.of("okrug_budget"),
                Optional.of("110000000"),
                Optional.of("2025"),
                Submission.Kind.FULL,
                Optional.empty(),
                "okrug_budget_110000000_2025.csv",
                "0123456789ab",
                Optional.of(""),
                100,
                Optional.of(1),
                true,
                NOON,
                NOON,
                Optional.empty(),
                Optional.of(1L),
                0,
                1,
                Submission.Outcome.ACCEPTED_WITH_REJECTIONS,
                Optional.empty(),
                Found.NOTHING,
                Map.of(),
                List.of());
    }
}
