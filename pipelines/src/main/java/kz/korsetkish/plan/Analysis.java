package kz.korsetkish.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.plan.Select.Mention;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.Analyzer;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.analysis.NameParameterizedQuery;
import org.apache.spark.sql.catalyst.analysis.RelationCache$;
import org.apache.spark.sql.catalyst.analysis.TableFunctionRegistry$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.catalog.InMemoryCatalog;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.connector.catalog.DefaultCatalogManager;
import scala.Option;

/** What Spark finds wrong with a statement when all that it knows are the declared columns. No session, no rows. */
final class Analysis {
    private final Analyzer analyzer;

    Analysis(List<TableContract> tables) {
        var functions = new SessionCatalog(
                new InMemoryCatalog(new SparkConf(false), new Configuration(false)),
                FunctionRegistry$.MODULE$.builtin(),
                TableFunctionRegistry$.MODULE$.builtin());
        analyzer = new Analyzer(
                new DefaultCatalogManager(new DeclaredTables(tables), functions),
                RelationCache$.MODULE$.empty(),
                Option.empty());
    }

    /** What became of a statement. */
    record Analysed(LogicalPlan tree, List<Problem> problems) {
        Analysed {
            problems = List.copyOf(problems);
        }
    }

    /** Every column that is unknown where all others are known; where there is none, the first other mistake. */
    Analysed of(Select select) {
        try {
            LogicalPlan tree = analyzer.execute(withParameters(select));
            List<Problem> unknown = new ArrayList<>();
            unknownColumns(select, tree, unknown);
            if (unknown.isEmpty() && !namesUnknownTables(tree)) {
                analyzer.checkAnalysis(tree);
            }
            return new Analysed(tree, unknown);
        } catch (Exception e) {
            return new Analysed(select.tree(), List.of(problem(select, e)));
        }
    }

    /** Scala declares no checked exceptions, so AnalysisException can only be told apart here. */
    private static Problem problem(Select select, Exception e) {
        if (!(e instanceof AnalysisException wrong)) {
            throw e instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(e);
        }
        int line = SqlParser.number(wrong.line()).orElse(select.line());
        return new Problem(select.query().file(), line, words(wrong));
    }

    private static String words(AnalysisException wrong) {
        if (!wrong.getCondition().equals("UNRESOLVED_ROUTINE")) {
            return SqlParser.plain(wrong.getSimpleMessage());
        }
        String name =
                wrong.getMessageParameters().getOrDefault("routineName", "").replace("`", "");
        List<String> known = SqlParser.java(FunctionRegistry$.MODULE$.builtin().listFunction()).stream()
                .map(FunctionIdentifier::funcName)
                .toList();
        return "unknown function \"" + name + "\": "
                + Nearest.to(name, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("Spark has none of that name");
    }

    private static LogicalPlan withParameters(Select select) {
        List<String> names =
                select.parameters().stream().map(Mention::name).distinct().toList();
        List<Expression> values = names.stream().map(Analysis::value).toList();
        return names.isEmpty()
                ? select.tree()
                : new NameParameterizedQuery(select.tree(), SqlParser.scala(names), SqlParser.scala(values));
    }

    /** One that the parameter could have: a day, the name of a column that every basis has, or a text. */
    private static Expression value(String parameter) {
        return Literal$.MODULE$.apply(
                switch (parameter) {
                    case "as_of" -> LocalDate.EPOCH;
                    case String column when column.startsWith("column_") -> "time_period";
                    default -> "";
                });
    }

    private static boolean namesUnknownTables(LogicalPlan tree) {
        return tree instanceof UnresolvedRelation || parts(tree).anyMatch(Analysis::namesUnknownTables);
    }

    private static Stream<LogicalPlan> parts(LogicalPlan tree) {
        return Stream.concat(SqlParser.java(tree.children()).stream(), SqlParser.java(tree.subqueries()).stream());
    }

    /** From the inside to the outside: what stands above a mistake is not looked at. */
    private static void unknownColumns(Select select, LogicalPlan tree, List<Problem> found) {
        parts(tree).forEach(part -> unknownColumns(select, part, found));
        if (tree.resolved() || !tree.childrenResolved()) {
            return;
        }
        List<Expression> expressions = SqlParser.java(tree.expressions());
        Set<String> named = expressions.stream()
                .flatMap(expression -> expression instanceof Alias alias ? Stream.of(alias.name()) : Stream.empty())
                .collect(Collectors.toSet());
        List<Attribute> known = SqlParser.java(tree.children()).stream()
                .flatMap(child -> SqlParser.java(child.output()).stream())
                .toList();
        expressions.stream()
                .flatMap(Analysis::unresolved)
                .filter(column -> !named.contains(column.name()))
                .map(column -> unknown(select, column, known))
                .forEach(found::add);
    }

    private static Stream<UnresolvedAttribute> unresolved(Expression expression) {
        return expression instanceof UnresolvedAttribute column
                ? Stream.of(column)
                : SqlParser.java(expression.children()).stream().flatMap(Analysis::unresolved);
    }

    private static Problem unknown(Select select, UnresolvedAttribute column, List<Attribute> known) {
        List<String> parts = SqlParser.java(column.nameParts());
        Function<Attribute, Optional<String>> table =
                attribute -> SqlParser.java(attribute.qualifier()).stream().reduce((first, second) -> second);
        List<String> columns = known.stream()
                .filter(attribute ->
                        parts.size() == 1 || table.apply(attribute).equals(Optional.of(parts.get(parts.size() - 2))))
                .map(Attribute::name)
                .distinct()
                .toList();
        String written = String.join(".", parts);
        String hint = parts.size() > 1 && columns.isEmpty()
                ? "nothing of that name stands after from or join"
                : Nearest.hint(parts.getLast(), columns);
        return new Problem(
                select.query().file(), SqlParser.line(column), "unknown column \"" + written + "\": " + hint);
    }
}
