package kz.korsetkish.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CodeList;
import kz.korsetkish.catalog.Disclosure;
import kz.korsetkish.catalog.Goal;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Organisation;
import kz.korsetkish.catalog.Reliability;
import kz.korsetkish.catalog.Series;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.catalog.TargetEdition;
import kz.korsetkish.catalog.UnitOfMeasure;
import kz.korsetkish.session.Session;
import kz.korsetkish.text.Languages;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The catalogue as tables of the schema {@code reference}, for SQL to read. */
public final class CatalogTables {
    private static final String SCHEMA = "reference";
    private static final List<String> LANGUAGES = Languages.all();

    private final Session session;
    private final Catalog catalog;

    public CatalogTables(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** The tables, in no order that matters. */
    public static List<String> names(Catalog catalog) {
        return catalog.written().stream()
                .filter(table -> table.schema().equals(SCHEMA))
                .map(TableContract::table)
                .toList();
    }

    /** Writes all of them; returns how many rows they have together. */
    public long write() {
        Map<String, List<Values>> tables = Map.of(
                "reference.organisation", rows(catalog.organisations(), CatalogTables::organisation),
                "reference.unit", rows(catalog.units(), CatalogTables::unit),
                "reference.breakdown", rows(catalog.codes(), CatalogTables::breakdown),
                "reference.goal", rows(catalog.goals(), CatalogTables::goal),
                "reference.indicator", rows(catalog.indicators(), CatalogTables::indicator),
                "reference.target", targets(),
                "reference.source", rows(catalog.sources(), CatalogTables::source));
        session.jobs()
                .run(names(catalog).stream()
                        .<Runnable>map(table -> () -> write(table, tables.getOrDefault(table, List.of())))
                        .toList());
        return tables.values().stream().mapToLong(List::size).sum();
    }

    private void write(String table, List<Values> values) {
        List<String> columns = List.of(session.columns(table).fieldNames());
        List<Row> rows = values.stream().map(row -> row.row(columns)).toList();
        session.overwrite(table, session.rows(table, rows));
    }

    private static <T> List<Values> rows(List<T> things, Function<T, Values> values) {
        return things.stream().map(values).toList();
    }

    private static Values organisation(Organisation organisation) {
        return new Values()
                .set("organisation_id", organisation.organisationId())
                .set("kind", organisation.kind())
                .set("area", organisation.area().orElse(null))
                .texts("name", organisation.name())
                .texts("full_name", organisation.fullName())
                .set("valid_from", organisation.validFrom().orElse(null))
                .set("valid_to", organisation.validTo().orElse(null))
                .set("successor", organisation.successor().orElse(null));
    }

    private static Values unit(UnitOfMeasure unit) {
        return new Values()
                .set("unit", unit.unit())
                .texts("name", unit.name())
                .texts("value", unit.value())
                .texts("difference", unit.difference())
                .set("decimals", unit.decimals())
                .set("lowest", unit.lowest().orElse(null))
                .set("highest", unit.highest().orElse(null));
    }

    private static Values breakdown(CodeList codes) {
        return new Values()
                .set("breakdown", codes.breakdown())
                .texts("name", codes.name())
                .set(
                        "members",
                        codes.members().stream().map(CatalogTables::member).toArray(Row[]::new));
    }

    private static Row member(CodeList.Member member) {
        List<@Nullable Object> values = named(member.code(), member.name());
        values.add(member.validFrom().orElse(null));
        values.add(member.validTo().orElse(null));
        return RowFactory.create(values.toArray());
    }

    private static Row series(Series series) {
        return RowFactory.create(named(series.series(), series.name()).toArray());
    }

    /** A code and what it is called in each language. */
    private static List<@Nullable Object> named(String code, Map<String, String> name) {
        List<@Nullable Object> values = new ArrayList<>(List.of(code));
        LANGUAGES.forEach(language -> values.add(name.get(language)));
        return values;
    }

    private static Values goal(Goal goal) {
        return new Values().set("goal_no", goal.number()).texts("title", goal.title());
    }

    private static Values indicator(Indicator indicator) {
        var values = new Values()
                .set("indicator_id", indicator.indicatorId())
                .set("indicator_no", indicator.number())
                .set("goal_no", indicator.goalNumber())
                .texts("title", indicator.title())
                .set("unit", indicator.scale().unit())
                .set("direction", indicator.direction())
                .set("direction_sign", indicator.direction().equals("lower") ? -1 : 1)
                .set("precision", indicator.scale().precision())
                .set("lowest", indicator.scale().lowest().orElse(null))
                .set("highest", indicator.scale().highest().orElse(null))
                .set("additive", indicator.additive())
                .set("ratio_scale", indicator.ratioScale())
                .set("ci_level", indicator.ciLevel())
                .set(
                        "baseline_period",
                        indicator
                                .baseline()
                                .map(baseline -> baseline.timePeriod())
                                .orElse(null))
                .set(
                        "baseline_value",
                        indicator.baseline().map(baseline -> baseline.value()).orElse(null))
                .set("frequency_months", indicator.frequencyMonths())
                .set("publication_lag_months", indicator.publicationLagMonths())
                .set("provenance", indicator.published() ? "official" : "computed")
                .set("publisher", indicator.publisher())
                .set("responsible", indicator.responsible().orElse(null))
                .set(
                        "series",
                        indicator.series().stream().map(CatalogTables::series).toArray(Row[]::new))
                .texts("method", indicator.method())
                .set("sources", indicator.sources().toArray(String[]::new));
        addRules(values, indicator);
        addChanges(values, indicator);
        return values;
    }

    private static void addRules(Values values, Indicator indicator) {
        var disclosure = indicator.disclosure();
        var reliability = indicator.reliability();
        values.set("coverage_source", indicator.coverageSource().orElse(null))
                .set(
                        "coverage_floor",
                        indicator
                                .coverageSource()
                                .map(source -> indicator.coverageFloor())
                                .orElse(null))
                .set("disclosure_counted", disclosure.map(Disclosure::counted).orElse(null))
                .set(
                        "disclosure_population",
                        disclosure.map(Disclosure::population).orElse(null))
                .set(
                        "disclosure_threshold",
                        disclosure.map(Disclosure::threshold).orElse(null))
                .set(
                        "disclosure_dominance",
                        disclosure
                                .map(Disclosure::dominance)
                                .map(CatalogTables::orNull)
                                .orElse(null))
                .set("disclosure_series", disclosure.map(Disclosure::series).orElse(null))
                .set(
                        "reliability_answers",
                        reliability.map(Reliability::answers).orElse(null))
                .set(
                        "reliability_relative_standard_error",
                        reliability.map(Reliability::relativeStandardError).orElse(null));
    }

    private static void addChanges(Values values, Indicator indicator) {
        values.set("definition", indicator.definition())
                .set(
                        "definition_changes",
                        indicator.definitionChanges().stream()
                                .map(change -> RowFactory.create(Stream.concat(
                                                Stream.of(change.version(), change.fromPeriod(), change.decided()),
                                                LANGUAGES.stream().map(change.change()::get))
                                        .toArray()))
                                .toArray(Row[]::new))
                .set(
                        "assumptions",
                        indicator.assumptions().stream()
                                .map(text -> RowFactory.create(
                                        LANGUAGES.stream().map(text::get).toArray()))
                                .toArray(Row[]::new));
    }

    private List<Values> targets() {
        return catalog.editions().stream()
                .flatMap(edition -> edition.targets().stream().map(target -> target(edition, target)))
                .toList();
    }

    private static Values target(TargetEdition edition, TargetEdition.Target target) {
        return new Values()
                .set("edition", edition.edition())
                .set("published", edition.published())
                .set("indicator_id", target.indicatorId())
                .set("time_period", target.timePeriod())
                .set("value", target.value())
                .texts("document", edition.document());
    }

    private static Values source(Source source) {
        Source.Calendar calendar = source.calendar();
        return new Values()
                .set("source", source.name())
                .set("contract_version", source.contractVersion())
                .texts("title", source.title())
                .texts("citation", source.citation())
                .set("organisation", source.organisation().orElse(null))
                .set("reporters", calendar.reporters())
                .set("first_year", calendar.firstYear())
                .set("every_months", orNull(calendar.everyMonths()))
                .set("due_after_months", calendar.dueAfterMonths())
                .set("is_assessed", calendar.isAssessed());
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** One row by the names of its columns. */
    private static final class Values {
        private final Map<String, @Nullable Object> byColumn = new LinkedHashMap<>();

        Values set(String column, @Nullable Object value) {
            byColumn.put(column, value);
            return this;
        }

        /** A text in each language, the columns named by it. */
        Values texts(String column, Map<String, String> texts) {
            LANGUAGES.forEach(language -> byColumn.put(column + "_" + language, texts.get(language)));
            return this;
        }

        Row row(List<String> columns) {
            if (!byColumn.keySet().equals(Set.copyOf(columns))) {
                throw new IllegalStateException(
                        "the catalogue gives " + byColumn.keySet() + ", declared are " + columns);
            }
            return RowFactory.create(columns.stream().map(byColumn::get).toArray());
        }
    }
}
