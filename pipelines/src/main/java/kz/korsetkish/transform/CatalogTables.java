package kz.korsetkish.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Disclosure;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Organisation;
import kz.korsetkish.catalog.Reliability;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.TargetEdition;
import kz.korsetkish.session.Session;
import kz.korsetkish.text.Languages;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The catalogue as tables of the schema {@code reference}, for SQL to read. */
public final class CatalogTables {
    /** The tables, in no order that matters. */
    public static final List<String> NAMES =
            List.of("reference.goal", "reference.indicator", "reference.target", "reference.source");

    private static final List<String> LANGUAGES = Languages.all();
    private static final String GOAL = "goal_no int not null, " + texts("title");
    private static final String INDICATOR = """
            indicator_id string not null, indicator_no int not null, goal_no int not null, %s,
            unit string not null, direction string not null, direction_sign int not null, precision int not null,
            additive boolean not null, ratio_scale boolean not null, ci_level int not null,
            baseline_period string, baseline_value decimal(38,16), frequency_months int not null,
            publication_lag_months int not null, provenance string not null, %s,
            coverage_source string, coverage_floor int,
            disclosure_counted string, disclosure_population string, disclosure_threshold int, disclosure_dominance int, disclosure_series string,
            reliability_answers int, reliability_relative_standard_error int, definition string not null,
            definition_changes array<struct<version: int, from_period: string, decided: date, kk: string, ru: string, en: string>>
                not null, %s,
            assumptions array<struct<kk: string, ru: string, en: string>> not null, sources array<string> not null
            """.formatted(texts("title"), texts("owner"), texts("method"));
    private static final String TARGET = """
            edition string not null, published date not null, indicator_id string not null,
            time_period string not null, value decimal(38,16) not null, %s
            """.formatted(texts("document"));
    private static final String SOURCE = """
            source string not null, contract_version int not null, %s,
            citation_kk string, citation_ru string, citation_en string not null,
            organisation string, reporters string not null, first_year int not null, every_months int, due_after_months int not null,
            is_assessed boolean not null
            """.formatted(texts("title"));

    private final Session session;
    private final Catalog catalog;

    public CatalogTables(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Writes all of them; returns how many rows they have together. */
    public long write() {
        List<Row> goals = catalog.goals().stream()
                .map(goal -> row(Stream.of(goal.number()), goal.title()))
                .toList();
        List<Row> indicators =
                catalog.indicators().stream().map(this::indicator).toList();
        List<Row> targets = catalog.editions().stream()
                .flatMap(edition -> edition.targets().stream().map(target -> target(edition, target)))
                .toList();
        List<Row> sources =
                catalog.sources().stream().map(CatalogTables::source).toList();
        session.sideBySide(List.of(
                () -> write("reference.goal", goals, GOAL),
                () -> write("reference.indicator", indicators, INDICATOR),
                () -> write("reference.target", targets, TARGET),
                () -> write("reference.source", sources, SOURCE)));
        return (long) goals.size() + indicators.size() + targets.size() + sources.size();
    }

    private void write(String table, List<Row> rows, String columns) {
        session.overwrite(table, session.rows(rows, StructType.fromDDL(columns)));
    }

    private Row indicator(Indicator indicator) {
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(List.of(indicator.indicatorId(), indicator.number(), indicator.goalNumber()));
        addTexts(values, indicator.title());
        values.addAll(List.of(
                indicator.scale().unit(),
                indicator.direction(),
                indicator.direction().equals("lower") ? -1 : 1,
                indicator.scale().precision(),
                indicator.additive(),
                indicator.ratioScale(),
                indicator.ciLevel()));
        values.add(indicator.baseline().map(baseline -> baseline.timePeriod()).orElse(null));
        values.add(indicator.baseline().map(baseline -> baseline.value()).orElse(null));
        values.addAll(List.of(
                indicator.frequencyMonths(),
                indicator.publicationLagMonths(),
                indicator.published() ? "official" : "computed"));
        addTexts(values, fullName(indicator.responsible().orElse(indicator.publisher())));
        values.add(indicator.coverageSource().orElse(null));
        values.add(indicator
                .coverageSource()
                .map(source -> indicator.coverageFloor())
                .orElse(null));
        addRules(values, indicator);
        addTexts(values, indicator.method());
        values.add(indicator.assumptions().stream()
                .map(text -> RowFactory.create(LANGUAGES.stream().map(text::get).toArray()))
                .toArray(Row[]::new));
        values.add(indicator.sources().toArray(String[]::new));
        return RowFactory.create(values.toArray());
    }

    /** An akimat goes by the code of its area. */
    private Map<String, String> fullName(String organisationId) {
        return catalog.organisations().stream()
                .filter(one -> one.organisationId().equals(organisationId))
                .findFirst()
                .map(Organisation::fullName)
                .orElseGet(() ->
                        LANGUAGES.stream().collect(Collectors.toMap(language -> language, language -> organisationId)));
    }

    private static void addRules(List<@Nullable Object> values, Indicator indicator) {
        values.add(indicator.disclosure().map(Disclosure::counted).orElse(null));
        values.add(indicator.disclosure().map(Disclosure::population).orElse(null));
        values.add(indicator.disclosure().map(Disclosure::threshold).orElse(null));
        values.add(indicator
                .disclosure()
                .map(Disclosure::dominance)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .orElse(null));
        values.add(indicator.disclosure().map(Disclosure::series).orElse(null));
        values.add(indicator.reliability().map(Reliability::answers).orElse(null));
        values.add(
                indicator.reliability().map(Reliability::relativeStandardError).orElse(null));
        values.add(indicator.definition());
        values.add(indicator.definitionChanges().stream()
                .map(change -> row(Stream.of(change.version(), change.fromPeriod(), change.decided()), change.change()))
                .toArray(Row[]::new));
    }

    private static Row target(TargetEdition edition, TargetEdition.Target target) {
        BigDecimal value = target.value();
        return row(
                Stream.of(edition.edition(), edition.published(), target.indicatorId(), target.timePeriod(), value),
                edition.document());
    }

    private static Row source(Source source) {
        List<@Nullable Object> values = new ArrayList<>(List.of(source.name(), source.contractVersion()));
        addTexts(values, source.title());
        addTexts(values, source.citation());
        values.add(source.organisation().orElse(null));
        values.add(source.calendar().reporters());
        values.add(source.calendar().firstYear());
        values.add(
                source.calendar().everyMonths().isPresent()
                        ? source.calendar().everyMonths().getAsInt()
                        : null);
        values.add(source.calendar().dueAfterMonths());
        values.add(source.calendar().isAssessed());
        return RowFactory.create(values.toArray());
    }

    private static Row row(Stream<Object> values, Map<String, String> texts) {
        return RowFactory.create(
                Stream.concat(values, LANGUAGES.stream().map(texts::get)).toArray());
    }

    private static void addTexts(List<@Nullable Object> values, Map<String, String> texts) {
        LANGUAGES.forEach(language -> values.add(texts.get(language)));
    }

    private static String texts(String name) {
        return "%1$s_kk string not null, %1$s_ru string not null, %1$s_en string not null".formatted(name);
    }
}
