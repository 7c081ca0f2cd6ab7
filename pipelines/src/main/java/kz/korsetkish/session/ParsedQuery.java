package kz.korsetkish.session;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.CurrentNamespace$;
import org.apache.spark.sql.catalyst.analysis.ExpressionWithUnresolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.PlanWithUnresolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.RelationTimeTravel;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedGenerator;
import org.apache.spark.sql.catalyst.analysis.UnresolvedNamespace;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedHint;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Judges a query as Spark has parsed it: made of parts that only read, over tables and functions that may be named. */
final class ParsedQuery {
    /** All that Spark's parser makes of the grammar of a query, without what runs programs or opens files. */
    private static final Set<String> PARTS = Set.of(
            "Aggregate",
            "Deduplicate",
            "Distinct",
            "Except",
            "Filter",
            "Generate",
            "GlobalLimit",
            "Intersect",
            "Join",
            "LateralJoin",
            "LocalLimit",
            "LocalRelation",
            "Offset",
            "OneRowRelation",
            "PipeOperator",
            "Pivot",
            "Project",
            "Repartition",
            "RepartitionByExpression",
            "Sample",
            "Sort",
            "SubqueryAlias",
            "Tail",
            "Union",
            "UnresolvedHaving",
            "UnresolvedInlineTable",
            "UnresolvedQualify",
            "UnresolvedRelation",
            "UnresolvedSubqueryColumnAliases",
            "UnresolvedTVFAliases",
            "UnresolvedTableValuedFunction",
            "UnresolvedWith",
            "Unpivot",
            "Window",
            "WithWindowDefinition");

    private static final String ONLY_READS =
            "this only reads: write a query, EXPLAIN or DESCRIBE of a query, DESCRIBE of a table, or SHOW SCHEMAS,"
                    + " TABLES, VIEWS or COLUMNS";

    private final ReadableFunctions functions;
    private final ReadableTables tables;

    ParsedQuery(ReadableFunctions functions, ReadableTables tables) {
        this.functions = functions;
        this.tables = tables;
    }

    /** The same query, if it may be analysed. */
    LogicalPlan judged(LogicalPlan query) {
        look(query, Collections.newSetFromMap(new IdentityHashMap<>()));
        return query;
    }

    /** The name of a table or a schema whose rows are not asked for. */
    void judgeName(LogicalPlan name) {
        boolean isKnown = switch (name) {
            case UnresolvedTableOrView table -> WarehouseCatalog.isName(names(table.multipartIdentifier()));
            case UnresolvedNamespace schema ->
                schema.multipartIdentifier().isEmpty()
                        || WarehouseCatalog.isSchema(names(schema.multipartIdentifier()));
            default -> name.equals(CurrentNamespace$.MODULE$);
        };
        if (!isKnown) {
            throw new StatementException(
                    "there is no such table or schema: the schemas are " + String.join(", ", WarehouseCatalog.SCHEMAS));
        }
    }

    /** Looks at all that a part holds, wherever it holds it: some of it is in no list of children or expressions. */
    private void look(@Nullable Object part, Set<Object> seen) {
        if (part == null || part instanceof DataType || !seen.add(part)) {
            return;
        }
        switch (part) {
            case LogicalPlan plan -> judge(plan);
            case Expression expression -> judge(expression);
            default -> {}
        }
        switch (part) {
            case Iterable<?> many ->
                CollectionConverters.asJava(many.iterator()).forEachRemaining(one -> look(one, seen));
            case Product product ->
                CollectionConverters.asJava(product.productIterator()).forEachRemaining(one -> look(one, seen));
            default -> {}
        }
    }

    private void judge(LogicalPlan plan) {
        Optional<String> refusal = switch (plan) {
            case UnresolvedRelation table -> table(table);
            case UnresolvedTableValuedFunction function ->
                functions.isReadableTable(function.name()) && !function.isStreaming()
                        ? Optional.empty()
                        : Optional.of(notReadable(function.name().mkString(".")));
            case RelationTimeTravel past ->
                Optional.of("tables are read as they are now: --release ID shows an earlier release");
            case UnresolvedHint hint -> Optional.of("hints are not taken: delete the comment that begins with /*+");
            case ScriptTransformation script -> Optional.of("TRANSFORM runs a program: this only reads tables");
            case PlanWithUnresolvedIdentifier computed -> Optional.of(computedName());
            default -> isPart(plan) ? Optional.empty() : Optional.of(ONLY_READS);
        };
        refuse(refusal);
    }

    private static boolean isPart(LogicalPlan plan) {
        return plan.getClass().getName().startsWith("org.apache.spark.sql.catalyst.")
                && PARTS.contains(plan.getClass().getSimpleName());
    }

    /** A name of one part is that of a CTE, or of nothing. */
    private Optional<String> table(UnresolvedRelation table) {
        List<String> name = names(table.multipartIdentifier());
        if (table.isStreaming() || !table.options().isEmpty()) {
            return Optional.of("tables are read as they are: delete STREAM and the options of WITH (...)");
        }
        return name.size() == 1 ? Optional.empty() : tables.refusal(name);
    }

    private void judge(Expression expression) {
        Optional<String> refusal = switch (expression) {
            case UnresolvedFunction function ->
                functions.isReadable(function.nameParts()) && !function.isInternal()
                        ? Optional.empty()
                        : Optional.of(notReadable(function.nameParts().mkString(".")));
            case UnresolvedGenerator generator ->
                functions.isReadable(generator.name().nameParts())
                        ? Optional.empty()
                        : Optional.of(notReadable(generator.name().unquotedString()));
            case ExpressionWithUnresolvedIdentifier computed -> Optional.of(computedName());
            default -> functions.closed(expression).map(ParsedQuery::notReadable);
        };
        refuse(refusal);
    }

    private static String computedName() {
        return "IDENTIFIER(...) is not taken here: write the name itself";
    }

    static String notReadable(String function) {
        return "the function " + function + " is not available here: only Spark's own functions are that compute with"
                + " nothing but their arguments";
    }

    /** Throws where there is a reason to. */
    static void refuse(Optional<String> reason) {
        if (reason.isPresent()) {
            throw new StatementException(reason.get());
        }
    }

    private static List<String> names(Seq<String> parts) {
        return CollectionConverters.asJava(parts);
    }
}
