package kz.korsetkish.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.Source;

/** The row rules of the source contracts, as far as they are SQL. */
final class RowRules {
    private RowRules() {}

    static List<Problem> check(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.rules().stream().flatMap(rule -> check(source, rule)))
                .toList();
    }

    private static Stream<Problem> check(Source source, Source.Rule rule) {
        Path file = Path.of("sql", "catalog", "sources", source.name() + ".yml");
        SqlParser.Predicate predicate = SqlParser.predicate(rule.predicate());
        List<String> columns =
                source.columns().stream().map(Source.Column::name).toList();
        Stream<Problem> broken = predicate.error().stream()
                .map(error -> new Problem(file, rule.line(), "the predicate of rule " + rule.name() + ": " + error));
        Stream<Problem> unknown = predicate.columns().stream()
                .filter(column -> !columns.contains(column))
                .map(column -> new Problem(
                        file,
                        rule.line(),
                        "the predicate of rule " + rule.name() + " names \"" + column + "\", which is not a column: "
                                + Nearest.hint(column, columns)));
        return Stream.concat(broken, unknown);
    }
}
