package kz.korsetkish.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Baseline;
import kz.korsetkish.catalog.Calendar;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CodeList;
import kz.korsetkish.catalog.Disclosure;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Organisation;
import kz.korsetkish.catalog.Reliability;
import kz.korsetkish.catalog.Series;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.catalog.TargetEdition.Target;
import kz.korsetkish.catalog.TargetPlan;
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
        Map<String, List<CatalogRow>> tables = rows();
        session.jobs()
                .run(names(catalog).stream()
                        .<Runnable>map(table -> () -> write(table, tables.getOrDefault(table, List.of())))
                        .toList());
        return tables.values().stream().mapToLong(List::size).sum();
    }

    /** What they would hold, as text: equal texts, equal rows. */
    public Map<String, String> contents() {
        return rows().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().toString()));
    }

    private Map<String, List<CatalogRow>> rows() {
        return Map.of(
                "reference.organisation", rows(catalog.organisations(), CatalogTables::organisation),
                "reference.unit", rows(catalog.units(), CatalogTables::unit),
                "reference.breakdown", rows(catalog.codes(), CatalogTables::breakdown),
                "reference.goal", rowsOfPlans(CatalogTables::goals),
                "reference.indicator", rows(catalog.indicators(), CatalogTables::indicator),
                "reference.plan", rows(catalog.plans(), CatalogTables::plan),
                "reference.plan_indicator", rowsOfPlans(CatalogTables::entries),
                "reference.target", rowsOfPlans(CatalogTables::targets),
                "reference.source", rows(catalog.sources(), CatalogTables::source));
    }

    private void write(String table, List<CatalogRow> values) {
        List<String> columns = List.of(session.columns(table).fieldNames());
        List<Row> rows = values.stream().map(row -> row.row(columns)).toList();
        session.overwrite(table, session.rows(table, rows));
    }

    private static <T> List<CatalogRow> rows(List<T> things, Function<T, CatalogRow> values) {
        return things.stream().map(values).toList();
    }

    private List<CatalogRow> rowsOfPlans(Function<TargetPlan, Stream<CatalogRow>> values) {
        return catalog.plans().stream()
                .flatMap(plan -> values.apply(plan).map(row -> row.set("plan_id", plan.planId())))
                .toList();
    }

    private static CatalogRow organisation(Organisation organisation) {
        return new CatalogRow()
                .set("organisation_id", organisation.organisationId())
                .set("kind", organisation.kind())
                .set("area", organisation.area().orElse(null))
                .texts("name", organisation.name())
                .texts("full_name", organisation.fullName())
                .set("valid_from", organisation.validFrom().orElse(null))
                .set("valid_to", organisation.validTo().orElse(null))
                .set("successor", organisation.successor().orElse(null))
                .set("plans_from", organisation.plansFrom().orElse(null));
    }

    private static CatalogRow unit(UnitOfMeasure unit) {
        return new CatalogRow()
                .set("unit", unit.unit())
                .texts("name", unit.name())
                .texts("value", unit.value())
                .texts("difference", unit.difference())
                .set("decimals", unit.decimals())
                .set("lowest", unit.lowest().orElse(null))
                .set("highest", unit.highest().orElse(null));
    }

    private static CatalogRow breakdown(CodeList codes) {
        return new CatalogRow()
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
        values.add(member.highest().orElse(null));
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

    private static CatalogRow plan(TargetPlan plan) {
        return new CatalogRow()
                .set("plan_id", plan.planId())
                .set("is_printed", plan.isPrinted())
                .set("owner", plan.owner())
                .texts("title", plan.title())
                .texts("document", plan.document())
                .set("first_year", plan.firstYear())
                .set("last_year", plan.lastYear());
    }

    private static Stream<CatalogRow> goals(TargetPlan plan) {
        return plan.goals().stream()
                .map(goal -> new CatalogRow().set("goal_no", goal.number()).texts("title", goal.title()));
    }

    private static Stream<CatalogRow> entries(TargetPlan plan) {
        return plan.indicators().stream()
                .map(entry -> new CatalogRow()
                        .set("indicator_id", entry.indicatorId())
                        .set("indicator_no", entry.number())
                        .set("goal_no", entry.goalNumber())
                        .set(
                                "baseline_period",
                                entry.baseline().map(Baseline::timePeriod).orElse(null))
                        .set(
                                "baseline_value",
                                entry.baseline().map(Baseline::value).orElse(null)));
    }

    private static Stream<CatalogRow> targets(TargetPlan plan) {
        return plan.editions().stream()
                .flatMap(edition -> edition.targets().stream()
                        .map(target -> target(target)
                                .set("edition", edition.edition())
                                .set("published", edition.published())
                                .texts("document", edition.document())));
    }

    private static CatalogRow indicator(Indicator indicator) {
        var values = new CatalogRow()
                .set("indicator_id", indicator.indicatorId())
                .texts("title", indicator.title())
                .texts("short_title", indicator.shortTitle())
                .set("unit", indicator.scale().unit())
                .set("direction", indicator.direction())
                .set("direction_sign", indicator.direction().equals("lower") ? -1 : 1)
                .set("precision", indicator.scale().precision())
                .set("lowest", indicator.scale().lowest().orElse(null))
                .set("highest", indicator.scale().highest().orElse(null))
                .set("additive", indicator.additive())
                .set("ratio_scale", indicator.ratioScale())
                .set("ci_level", indicator.ciLevel())
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

    private static void addRules(CatalogRow values, Indicator indicator) {
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
                .set("disclosure_series", disclosure.flatMap(Disclosure::series).orElse(null))
                .set(
                        "reliability_effective_answers",
                        reliability.map(Reliability::effectiveAnswers).orElse(null))
                .set(
                        "reliability_interval_width",
                        reliability.map(Reliability::intervalWidth).orElse(null));
    }

    private static void addChanges(CatalogRow values, Indicator indicator) {
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

    private static CatalogRow target(Target target) {
        return new CatalogRow()
                .set("indicator_id", target.indicatorId())
                .set("entity", target.entity())
                .set("time_period", target.timePeriod())
                .set("value", target.value());
    }

    private static CatalogRow source(Source source) {
        Optional<Calendar> calendar = source.calendar();
        return new CatalogRow()
                .set("source", source.name())
                .set("contract_version", source.contractVersion())
                .texts("title", source.title())
                .texts("citation", source.citation())
                .set("organisation", source.organisation().orElse(null))
                .set("reporters", calendar.map(Calendar::reporters).orElse(null))
                .set("rows_per", calendar.flatMap(Calendar::rowsPer).orElse(null))
                .set("first_year", calendar.map(Calendar::firstYear).orElse(null))
                .set(
                        "every_months",
                        calendar.map(Calendar::everyMonths)
                                .map(CatalogTables::orNull)
                                .orElse(null))
                .set("due_after_months", calendar.map(Calendar::dueAfterMonths).orElse(null))
                .set("is_assessed", calendar.map(Calendar::isAssessed).orElse(null));
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
