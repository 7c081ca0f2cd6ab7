package kz.korsetkish.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.plan.Select.Column;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.apache.spark.sql.types.StructType;

/** Holds the columns that a statement gives against the table that declares them. */
final class DeclaredColumns {
    private final List<TableContract> written;

    DeclaredColumns(Catalog catalog) {
        written = catalog.written();
    }

    Stream<Problem> check(Unit unit, Select select, LogicalPlan analysed) {
        Stream<Problem> ofBasis = unit instanceof Unit.OfIndicator
                ? basis(analysed).stream()
                        .flatMap(basis ->
                                table(KnownTables.BASIS).stream().flatMap(table -> ofBasis(select, basis, table)))
                : Stream.empty();
        Stream<Problem> ofTable = made(unit).stream()
                .filter(table -> analysed.resolved())
                .flatMap(table -> Stream.concat(
                        otherTypes(select, "the final select", select.columns(), analysed.schema(), table),
                        alwaysEmpty(select, analysed, table)));
        return Stream.concat(ofBasis, ofTable);
    }

    /** An indicator makes its part of what all indicators give together. */
    private Optional<TableContract> made(Unit unit) {
        return switch (unit) {
            case Unit.OfModel model -> Optional.of(model.model().contract());
            case Unit.OfIndicator indicator -> table(KnownTables.UNITED_SERIES);
            case Unit.OfInspection inspection -> Optional.empty();
        };
    }

    private Optional<TableContract> table(String name) {
        return written.stream().filter(table -> table.table().equals(name)).findFirst();
    }

    private static Stream<Problem> otherTypes(
            Select select, String giver, List<Column> columns, StructType given, TableContract table) {
        StructType declared = DeclaredTables.columns(table);
        return Arrays.stream(given.fieldNames())
                .filter(column -> declared.getFieldIndex(column).isDefined())
                .filter(column -> !type(given, column).equals(type(declared, column)))
                .map(column -> new Problem(
                        select.query().file(),
                        line(select, columns, column),
                        "%s gives \"%s\" as %s, which %s declares as %s: cast it, or mend the declaration"
                                .formatted(giver, column, type(given, column), table.file(), type(declared, column))));
    }

    private static String type(StructType columns, String column) {
        return columns.apply(column).dataType().catalogString();
    }

    /** A required column, which those of the grain are, that no row can have a value in. */
    private static Stream<Problem> alwaysEmpty(Select select, LogicalPlan analysed, TableContract table) {
        return finalItems(analysed).stream()
                .flatMap(item ->
                        item instanceof Alias alias && isNull(alias.child()) ? Stream.of(alias.name()) : Stream.empty())
                .filter(column -> table.required().contains(column))
                .map(column -> new Problem(
                        select.query().file(),
                        line(select, select.columns(), column),
                        "the final select gives null as \"%s\", which %s declares as required: give a value"
                                .formatted(column, table.file())));
    }

    private static List<Expression> finalItems(LogicalPlan plan) {
        return switch (plan) {
            case WithCTE with -> finalItems(with.plan());
            case Project project ->
                SqlParser.java(project.projectList()).stream()
                        .map(Expression.class::cast)
                        .toList();
            default -> List.of();
        };
    }

    private static boolean isNull(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal.value() == null;
            case Cast cast -> isNull(cast.child());
            default -> false;
        };
    }

    private static Optional<LogicalPlan> basis(LogicalPlan analysed) {
        return analysed instanceof WithCTE with
                ? SqlParser.java(with.cteDefs()).stream()
                        .map(CTERelationDef::child)
                        .filter(cte -> cte.resolved()
                                && cte instanceof SubqueryAlias named
                                && named.alias().equalsIgnoreCase(KnownTables.BASIS))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Problem> ofBasis(Select select, LogicalPlan basis, TableContract table) {
        StructType given = basis.schema();
        List<Column> columns = select.firstCte().map(Select.Cte::columns).orElse(List.of());
        Set<String> absent = table.columns().stream()
                .map(TableContract.Column::name)
                .filter(column -> given.getFieldIndex(column).isEmpty())
                .collect(Collectors.toSet());
        int line = select.firstCte().map(Select.Cte::line).orElse(1);
        Stream<Problem> missing = table.required().stream()
                .filter(absent::contains)
                .map(column -> new Problem(
                        select.query().file(),
                        line,
                        "basis does not give \"%s\", which %s requires: add it".formatted(column, table.file())));
        Set<String> optional = absent.stream()
                .filter(column -> !table.required().contains(column))
                .collect(Collectors.toSet());
        Stream<Problem> misspelt = Arrays.stream(given.fieldNames())
                .filter(column ->
                        DeclaredTables.columns(table).getFieldIndex(column).isEmpty())
                .flatMap(column -> Nearest.to(column, optional).stream()
                        .map(near -> new Problem(
                                select.query().file(),
                                line(select, columns, column),
                                "basis gives \"%s\", which %s does not know: did you mean \"%s\"? If not, rename it"
                                        .formatted(column, table.file(), near))));
        return Stream.of(missing, misspelt, otherTypes(select, "basis", columns, given, table))
                .flatMap(problems -> problems);
    }

    private static int line(Select select, List<Column> columns, String column) {
        return columns.stream()
                .filter(one -> one instanceof Column.Named named && named.name().equals(column))
                .map(Column::line)
                .findFirst()
                .orElse(select.line());
    }
}
