package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Verdict;

/** The verdicts of a release in a few lines: each indicator in the last full year before the as-of date. */
record Verdicts(Book book) {
    void print(PrintWriter out) {
        String year = String.valueOf(book.release().asOf().getYear() - 1);
        List<List<String>> rows = book.indicators().stream()
                .map(indicator -> row(indicator, year))
                .toList();
        new Table(List.of("indicator", "year", "value", "target", "status"), rows).print(out);
    }

    private static List<String> row(Indicator indicator, String year) {
        Optional<Verdict> verdict = indicator.verdicts().stream()
                .filter(one -> one.entity().equals("KZ") && one.timePeriod().equals(year))
                .findFirst();
        return List.of(
                indicator.indicatorId(),
                year,
                number(indicator, verdict.flatMap(Verdict::value)),
                number(indicator, verdict.flatMap(Verdict::target)),
                verdict.map(Verdicts::words).orElse(""));
    }

    private static String words(Verdict verdict) {
        List<String> words = new ArrayList<>(List.of(verdict.status()));
        verdict.provenance().ifPresent(words::add);
        if (verdict.metAtBaseline()) {
            words.add("met_at_baseline");
        }
        if (verdict.lost().orElse(false)) {
            words.add("lost");
        }
        return String.join(", ", words);
    }

    private static String number(Indicator indicator, Optional<BigDecimal> value) {
        return value.map(one -> one.setScale(indicator.precision(), RoundingMode.HALF_UP)
                        .toPlainString())
                .orElse("");
    }
}
