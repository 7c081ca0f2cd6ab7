package kz.korsetkish.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Disclosure;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.Series;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.plan.Select.Column;
import kz.korsetkish.plan.Select.Mention;

/** What one parsed SQL file must keep to. */
final class UnitRules {
    /** What every indicator's SQL gives; the runner adds the rest of {@code united_series}. */
    static final List<String> INDICATOR_COLUMNS = List.of(
            "series",
            "entity",
            "time_period",
            "breakdown",
            "member",
            "numerator",
            "denominator",
            "obs_value",
            "obs_status",
            "sample_size",
            "standard_error",
            "ci_low",
            "ci_high",
            "synthetic");

    /** What it may give beside them; {@code _Z} where it does not. */
    static final List<String> VARIANT_COLUMNS = List.of("edition", "boundaries");

    /** What the SQL of an indicator of enterprises gives beside them: who stands behind a cell. */
    static final List<String> CONTRIBUTOR_COLUMNS =
            List.of("contributors", "largest_contribution", "second_contribution");

    /** One thing that can be wrong with a unit. */
    @FunctionalInterface
    private interface Rule {
        Stream<Problem> check(Unit unit, Select select, KnownTables known);
    }

    private static final Rule TABLES_ARE_KNOWN = (unit, select, known) -> select.tables().stream()
            .filter(table -> !known.names().contains(table.name()))
            .map(table -> problem(select, table.line(), "unknown table " + table.name() + ": " + hint(table, known)));

    private static final Rule LAYERS_GO_FORWARD = (unit, select, known) -> select.tables().stream()
            .filter(table -> known.names().contains(table.name()))
            .filter(table -> !unit.mayRead(table.name()))
            .map(table -> problem(
                    select,
                    table.line(),
                    "reads " + table.name() + ", but SQL here may read only "
                            + String.join(", ", unit.layer().readable())));

    private static final Rule PARAMETERS_HAVE_A_VALUE = (unit, select, known) -> select.parameters().stream()
            .filter(parameter -> !unit.parameters().contains(parameter.name()))
            .map(parameter -> problem(
                    select,
                    parameter.line(),
                    "the parameter " + (parameter.name().equals("?") ? "?" : ":" + parameter.name())
                            + " has no value in a run: only :as_of has"));

    private static final Rule EVERY_COLUMN_IS_NAMED = (unit, select, known) -> unit.layer() == Layer.CURRENT
            ? Stream.empty()
            : select.columns().stream().flatMap(column -> switch (column) {
                case Column.Star star ->
                    Stream.of(problem(select, star.line(), "the final select takes *: name its columns"));
                case Column.Unnamed unnamed ->
                    Stream.of(problem(select, unnamed.line(), "a column of the final select has no name: add \"as\""));
                case Column.Named named -> Stream.empty();
            });

    private static final Rule COLUMNS_ARE_GIVEN_ONCE = (unit, select, known) -> {
        Set<String> seen = new HashSet<>();
        return named(select)
                .filter(column -> !seen.add(column.name()))
                .map(column -> problem(
                        select, column.line(), "the final select gives \"" + column.name() + "\" twice: keep one"));
    };

    private static final Rule COLUMNS_AS_DECLARED = (unit, select, known) -> switch (unit) {
        case Unit.OfModel(Model model) ->
            columns(
                    select,
                    model.columns().stream().map(TableContract.Column::name).toList(),
                    String.valueOf(model.query().file()).replaceFirst("\\.sql$", ".yml") + " declares");
        case Unit.OfIndicator(Indicator indicator, var query, var breakdowns) ->
            indicator.disclosure().filter(Disclosure::isOfContributors).isPresent()
                    ? columns(
                            select,
                            Stream.concat(INDICATOR_COLUMNS.stream(), CONTRIBUTOR_COLUMNS.stream())
                                    .toList(),
                            "an indicator that counts contributors gives")
                    : columns(select, INDICATOR_COLUMNS, "every indicator gives");
        case Unit.OfInspection inspection -> Stream.empty();
    };

    private static final Rule SERIES_AND_BREAKDOWNS_HAVE_NAMES = (unit, select, known) -> switch (unit) {
        case Unit.OfIndicator(Indicator indicator, var query, var breakdowns) -> {
            Set<String> series = indicator.series().stream().map(Series::series).collect(Collectors.toSet());
            String declaration = "sql/catalog/indicators/" + indicator.indicatorId() + ".yml";
            yield Stream.concat(
                    unnamed(select, "series", "main", series, text -> "to series in " + declaration),
                    unnamed(select, "breakdown", "total", breakdowns, text -> "as sql/catalog/codes/" + text + ".yml"));
        }
        case Unit.OfModel model -> Stream.empty();
        case Unit.OfInspection inspection -> Stream.empty();
    };

    private static final Rule INDICATOR_STARTS_FROM_ITS_BASIS =
            (unit, select, known) -> unit instanceof Unit.OfIndicator
                            && select.firstCte()
                                    .filter(cte -> cte.name().equalsIgnoreCase(KnownTables.BASIS))
                                    .isEmpty()
                    ? Stream.of(problem(
                            select,
                            1,
                            "its first CTE is not \"basis\": put the rows behind the number, with their _submission_id,"
                                    + " into a first CTE of that name"))
                    : Stream.empty();

    private static final Rule BASIS_NAMES_ITS_COLUMNS_WITHIN = (unit, select, known) -> unit instanceof Unit.OfIndicator
            ? select.firstCte().filter(Select.Cte::renames).stream()
                    .map(cte -> problem(
                            select,
                            cte.line(),
                            "names of columns stand behind \"" + cte.name()
                                    + "\": name them within it, since explain takes the query alone"))
            : Stream.empty();

    private static final List<Rule> ALL = List.of(
            TABLES_ARE_KNOWN,
            LAYERS_GO_FORWARD,
            PARAMETERS_HAVE_A_VALUE,
            EVERY_COLUMN_IS_NAMED,
            COLUMNS_ARE_GIVEN_ONCE,
            COLUMNS_AS_DECLARED,
            SERIES_AND_BREAKDOWNS_HAVE_NAMES,
            INDICATOR_STARTS_FROM_ITS_BASIS,
            BASIS_NAMES_ITS_COLUMNS_WITHIN);

    private UnitRules() {}

    static List<Problem> check(Unit unit, Select select, KnownTables known) {
        return ALL.stream().flatMap(rule -> rule.check(unit, select, known)).toList();
    }

    /** Codes of a column that print has no name for; the one that needs none aside. */
    private static Stream<Problem> unnamed(
            Select select, String column, String whole, Set<String> named, UnaryOperator<String> remedy) {
        return select.codes().stream()
                .filter(code -> code.column().equals(column))
                .filter(code -> !code.text().equals(whole) && !named.contains(code.text()))
                .map(code -> problem(
                        select,
                        code.line(),
                        "the " + column + " \"" + code.text() + "\" has no name: add it " + remedy.apply(code.text())
                                + Nearest.to(code.text(), named)
                                        .map(near -> ", or did you mean \"" + near + "\"?")
                                        .orElse("")));
    }

    private static Problem problem(Select select, int line, String message) {
        return new Problem(select.query().file(), line, message);
    }

    private static String hint(Mention table, KnownTables known) {
        return Nearest.to(table.name(), known.names())
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("name a source (bronze.x), a model or a CTE above");
    }

    private static Stream<Column.Named> named(Select select) {
        return select.columns().stream()
                .flatMap(column -> column instanceof Column.Named named ? Stream.of(named) : Stream.empty());
    }

    private static Stream<Problem> columns(Select select, List<String> owed, String whoOwes) {
        if (named(select).count() < select.columns().size()) {
            return Stream.empty();
        }
        List<String> given = named(select).map(Column.Named::name).toList();
        Stream<Problem> missing = owed.stream()
                .filter(column -> !given.contains(column))
                .map(column -> problem(
                        select,
                        select.line(),
                        "the final select does not give \"" + column + "\", which " + whoOwes + ": add it"));
        Stream<Problem> extra = named(select)
                .filter(column -> !owed.contains(column.name()) && !VARIANT_COLUMNS.contains(column.name()))
                .map(column -> problem(
                        select,
                        column.line(),
                        "the final select gives \"" + column.name() + "\", which is not among the columns that "
                                + whoOwes + ": " + Nearest.hint(column.name(), owed)));
        return Stream.concat(missing, extra);
    }
}
