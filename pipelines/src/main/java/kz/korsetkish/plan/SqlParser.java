package kz.korsetkish.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.plan.Select.Column;
import kz.korsetkish.plan.Select.Mention;
import org.apache.spark.sql.catalyst.analysis.MultiAlias;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.PosParameter;
import org.apache.spark.sql.catalyst.analysis.RelationTimeTravel;
import org.apache.spark.sql.catalyst.analysis.Star;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAlias;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedSubqueryColumnAliases;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.execution.SparkSqlParser;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Reads SQL texts with Spark's own parser, which needs no session. */
final class SqlParser {
    private static final SparkSqlParser PARSER = new SparkSqlParser();

    private final List<Mention> tables = new ArrayList<>();
    private final List<Mention> parameters = new ArrayList<>();
    private final GivenCodes codes = new GivenCodes();

    private SqlParser() {}

    static Parsed parse(Query query) {
        return switch (statement(query.sql())) {
            case Outcome.Failed failed -> new Parsed.Broken(new Problem(query.file(), failed.line(), failed.message()));
            case Outcome.Tree(LogicalPlan plan)
            when plan instanceof Command ->
                new Parsed.Broken(new Problem(query.file(), line(plan), "not a SELECT: a file holds one SELECT"));
            case Outcome.Tree(LogicalPlan plan) -> new SqlParser().select(query, plan);
        };
    }

    /** An expression over columns: the columns that it names, or what is wrong with it. */
    static Predicate predicate(String text) {
        try {
            Expression expression = PARSER.parseExpression(text);
            if (!expression.find(node -> node instanceof PlanExpression<?>).isEmpty()) {
                return new Predicate(Set.of(), Optional.of("a sub-query, but a rule sees one row only"));
            }
            Set<String> columns = new HashSet<>();
            expression.foreach(node -> {
                if (node instanceof UnresolvedAttribute attribute) {
                    columns.add(String.join(".", CollectionConverters.asJava(attribute.nameParts())));
                }
                return null;
            });
            return new Predicate(columns, Optional.empty());
        } catch (Exception e) {
            return new Predicate(Set.of(), Optional.of(failed(e).message()));
        }
    }

    record Predicate(Set<String> columns, Optional<String> error) {}

    private sealed interface Outcome {
        record Tree(LogicalPlan plan) implements Outcome {}

        record Failed(int line, String message) implements Outcome {}
    }

    private static Outcome statement(String sql) {
        try {
            return new Outcome.Tree(PARSER.parsePlan(sql));
        } catch (Exception e) {
            return failed(e);
        }
    }

    /** Scala declares no checked exceptions, so ParseException can only be told apart here. */
    private static Outcome.Failed failed(Exception e) {
        if (!(e instanceof ParseException error)) {
            throw e instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(e);
        }
        int column = number(error.start().startPosition()).orElse(0) + 1;
        return new Outcome.Failed(
                number(error.start().line()).orElse(1),
                plain(String.valueOf(error.getMessage())) + " (column " + column + ")");
    }

    /** The first sentence of a message of Spark, without its codes. */
    static String plain(String message) {
        String sentence = message.strip().lines().findFirst().orElse("");
        return sentence.replaceFirst("^\\[[A-Z0-9_.]+] ", "").replaceFirst(" SQLSTATE.*$", "");
    }

    private Select select(Query query, LogicalPlan plan) {
        collect(plan, Set.of());
        Optional<Select.Cte> firstCte = plan instanceof UnresolvedWith with
                ? java(with.cteRelations()).stream().findFirst().map(cte -> cte(cte._1(), cte._2()))
                : Optional.empty();
        LogicalPlan last = finalSelect(plan);
        List<Column> columns = columns(last);
        int line = columns.isEmpty() ? line(last) : columns.getFirst().line();
        return new Select(query, plan, line, firstCte, tables, columns, codes.found(), parameters);
    }

    private static Select.Cte cte(String name, LogicalPlan plan) {
        LogicalPlan last = finalSelect(plan);
        boolean renames = java(plan.children()).stream().anyMatch(UnresolvedSubqueryColumnAliases.class::isInstance);
        return new Select.Cte(name, line(last), renames, columns(last));
    }

    private void collect(LogicalPlan plan, Set<String> scope) {
        switch (plan) {
            case UnresolvedWith with -> {
                Set<String> inner = new HashSet<>(scope);
                for (var cte : java(with.cteRelations())) {
                    String name = cte._1().toLowerCase(Locale.ROOT);
                    if (with.allowRecursion()) {
                        inner.add(name);
                    }
                    collect(cte._2(), Set.copyOf(inner));
                    inner.add(name);
                }
                collect(with.child(), Set.copyOf(inner));
            }
            case UnresolvedRelation relation -> mention(relation, scope);
            case RelationTimeTravel travel -> collect(travel.relation(), scope);
            default -> java(plan.children()).forEach(child -> collect(child, scope));
        }
        java(plan.subqueries()).forEach(inner -> collect(inner, scope));
        java(plan.expressions()).forEach(this::parameters);
        java(plan.expressions()).forEach(codes::add);
    }

    private void mention(UnresolvedRelation relation, Set<String> scope) {
        List<String> parts = CollectionConverters.asJava(relation.multipartIdentifier());
        if (parts.size() > 1 || !scope.contains(parts.getFirst().toLowerCase(Locale.ROOT))) {
            tables.add(new Mention(String.join(".", parts), line(relation)));
        }
    }

    private void parameters(Expression expression) {
        switch (expression) {
            case NamedParameter named -> parameters.add(new Mention(named.name(), line(named)));
            case PosParameter position -> parameters.add(new Mention("?", line(position)));
            default -> java(expression.children()).forEach(this::parameters);
        }
    }

    /** The list of columns lies below sorting, limits and HAVING; a union has the names of its first part. */
    private static LogicalPlan finalSelect(LogicalPlan plan) {
        return switch (plan) {
            case Project project -> project;
            case Aggregate aggregate -> aggregate;
            default ->
                plan.children().isEmpty() ? plan : finalSelect(plan.children().head());
        };
    }

    private static List<Column> columns(LogicalPlan plan) {
        return switch (plan) {
            case Project project ->
                java(project.projectList()).stream()
                        .flatMap(item -> columns((Expression) item))
                        .toList();
            case Aggregate aggregate ->
                java(aggregate.aggregateExpressions()).stream()
                        .flatMap(item -> columns((Expression) item))
                        .toList();
            default -> List.of();
        };
    }

    private static Stream<Column> columns(Expression item) {
        return switch (item) {
            case Alias alias -> Stream.of(new Column.Named(alias.name(), line(alias)));
            case MultiAlias several ->
                java(several.names()).stream().map(name -> new Column.Named(name, line(several)));
            case UnresolvedAttribute attribute ->
                Stream.of(new Column.Named(attribute.nameParts().last(), line(attribute)));
            case Star star -> Stream.of(new Column.Star(line(item)));
            case UnresolvedAlias bare -> Stream.of(new Column.Unnamed(line(bare.child())));
            default -> Stream.of(new Column.Unnamed(line(item)));
        };
    }

    static int line(TreeNode<?> node) {
        return number(node.origin().line()).orElse(1);
    }

    static Optional<Integer> number(scala.Option<Object> option) {
        return option.isDefined() ? Optional.of((Integer) option.get()) : Optional.empty();
    }

    static <T> scala.collection.immutable.Seq<T> scala(List<T> items) {
        return CollectionConverters.asScala(items).toSeq();
    }

    static <T> List<T> java(Iterable<T> items) {
        return List.copyOf(CollectionConverters.asJavaCollection(items));
    }
}
