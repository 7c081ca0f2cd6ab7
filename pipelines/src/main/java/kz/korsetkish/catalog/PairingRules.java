package kz.korsetkish.catalog;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Draft.Document;

/** What must hold between declarations and SQL files, and of the text of SQL files. */
final class PairingRules {
    private static final int LINE_LENGTH = 120;

    /** Without SQL its values are those that its publisher sends by the name of the indicator. */
    static final Rule INDICATOR_HAS_SQL = (draft, problems) -> {
        for (Document indicator : draft.documents(Place.INDICATOR)) {
            boolean isOnlyPublished = indicator.tree().flag("published")
                    && indicator.tree().texts("sources").stream().allMatch(source -> namesIndicators(source, draft));
            if (!isOnlyPublished && !draft.names(Place.INDICATOR_SQL).contains(indicator.name())) {
                problems.add(
                        indicator.file(),
                        1,
                        "its SQL is missing: add sql/gold/indicators/" + indicator.name()
                                + ".sql; only an indicator that is published, from sources whose rows name the"
                                + " indicator, needs none");
            }
        }
    };

    static final Rule INDICATOR_SQL_IS_DECLARED = (draft, problems) ->
            undeclared(draft, Place.INDICATOR_SQL, Place.INDICATOR, slug -> "sql/catalog/indicators/" + slug, problems);

    static final Rule TABLE_IS_MADE_ONCE = (draft, problems) -> {
        for (Document table : draft.documents(Place.TABLE)) {
            boolean isWritten = table.tree().optionalText("written_by").isPresent();
            boolean hasSql = draft.names(Place.MODEL_SQL).contains(table.name());
            if (isWritten && hasSql) {
                problems.add(
                        table.file(),
                        table.lineOf("written_by"),
                        "the program writes it, and sql/" + table.name() + ".sql makes it too: delete one of them");
            } else if (!isWritten && isOfTheProgram(table.name())) {
                problems.add(
                        table.file(),
                        1,
                        "no SQL makes tables of this schema: add written_by: program, if the program does");
            } else if (!isWritten && !hasSql) {
                problems.add(table.file(), 1, "its SQL is missing: add sql/" + table.name() + ".sql");
            }
        }
    };

    static final Rule MODEL_SQL_IS_DECLARED =
            (draft, problems) -> undeclared(draft, Place.MODEL_SQL, Place.TABLE, table -> "sql/" + table, problems);

    static final Rule SQL_STARTS_WITH_A_COMMENT = (draft, problems) -> {
        for (Place place : List.of(Place.CURRENT, Place.INDICATOR_SQL, Place.MODEL_SQL, Place.CHECK, Place.READ)) {
            draft.queries(place).stream()
                    .filter(query -> !query.sql().startsWith("-- "))
                    .forEach(query -> problems.add(
                            query.file(), 1, "the first line is not a comment: say there what one row is (-- ...)"));
        }
    };

    static final Rule CHECK_SAYS_ITS_SEVERITY = (draft, problems) -> {
        for (Query check : draft.queries(Place.CHECK)) {
            List<String> lines = check.sql().lines().toList();
            List<Integer> saying = IntStream.range(0, lines.size())
                    .filter(line -> Severity.isSaidBy(lines.get(line)))
                    .boxed()
                    .toList();
            if (saying.isEmpty()) {
                problems.add(check.file(), 1, "no line says its severity: add -- severity: blocking, or warning");
            }
            for (int line : saying.stream().skip(1).toList()) {
                problems.add(check.file(), line + 1, "its severity stands above already: keep one line");
            }
            for (int line : saying) {
                String said = Severity.said(lines.get(line));
                if (!Severity.words().contains(said)) {
                    problems.add(
                            check.file(),
                            line + 1,
                            "there is no severity \"" + said + "\": " + Nearest.hint(said, Severity.words()));
                }
            }
        }
    };

    static final Rule SQL_LINES_ARE_SHORT = (draft, problems) -> {
        for (Place place : Place.values()) {
            for (Query query : draft.queries(place)) {
                List<String> lines = query.sql().lines().toList();
                IntStream.range(0, lines.size()).forEach(line -> {
                    int length =
                            lines.get(line).codePointCount(0, lines.get(line).length());
                    if (length > LINE_LENGTH) {
                        problems.add(
                                query.file(),
                                line + 1,
                                "the line has %d characters: break it, %d are the most".formatted(length, LINE_LENGTH));
                    }
                });
            }
        }
    };

    static final List<Rule> ALL = List.of(
            INDICATOR_HAS_SQL,
            INDICATOR_SQL_IS_DECLARED,
            TABLE_IS_MADE_ONCE,
            MODEL_SQL_IS_DECLARED,
            SQL_STARTS_WITH_A_COMMENT,
            CHECK_SAYS_ITS_SEVERITY,
            SQL_LINES_ARE_SHORT);

    private PairingRules() {}

    private static boolean isOfTheProgram(String table) {
        return List.of("memory", "bronze", "published", "ops").contains(table.substring(0, table.indexOf('/')));
    }

    private static boolean namesIndicators(String source, Draft draft) {
        return draft.documents(Place.SOURCE).stream()
                .filter(document -> document.name().equals(source))
                .flatMap(document -> document.tree().records("columns").stream())
                .anyMatch(column -> column.under("refers_to").field("indicator").isPresent());
    }

    private static void undeclared(
            Draft draft, Place sql, Place declaration, UnaryOperator<String> stem, Problems problems) {
        for (Query query : draft.queries(sql)) {
            if (!draft.names(declaration).contains(query.name())) {
                problems.add(query.file(), 1, "nothing declares it: add " + stem.apply(query.name()) + ".yml");
            }
        }
    }
}
