package kz.korsetkish.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Baseline;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Duty;
import kz.korsetkish.book.Goal;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Input;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Release;
import kz.korsetkish.book.Source;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Translated;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Row;

/** Makes the book of the release that {@code latest.*} shows, from the program's own queries {@code sql/read/book_*}. */
public final class BookMaker {
    private static final List<String> QUERIES =
            List.of("observation", "verdict", "target", "area", "source", "duty", "input", "release");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Session session;
    private final Catalog catalog;

    public BookMaker(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** The book of the release that {@code latest.*} shows. */
    public Book make() {
        Map<String, List<Row>> answers = answers();
        Map<String, Row> sources =
                answers("source", answers).stream().collect(Collectors.toMap(row -> row.getAs("name"), row -> row));
        Map<String, List<Row>> targets = byIndicator(answers("target", answers));
        Map<String, List<Row>> observations = byIndicator(answers("observation", answers));
        Map<String, List<Row>> verdicts = byIndicator(answers("verdict", answers));
        return new Book(
                release(answers("release", answers).getFirst()),
                catalog.goals().stream()
                        .map(goal -> new Goal(goal.number(), new Translated(goal.title())))
                        .toList(),
                catalog.indicators().stream()
                        .map(indicator -> indicator(
                                indicator,
                                of(targets, indicator),
                                of(observations, indicator),
                                of(verdicts, indicator),
                                sources))
                        .toList(),
                answers("area", answers).stream().map(BookMaker::area).toList(),
                answers("duty", answers).stream().map(BookMaker::duty).toList(),
                answers("input", answers).stream().map(BookMaker::input).toList());
    }

    private Map<String, List<Row>> answers() {
        Map<String, List<Row>> answers = new ConcurrentHashMap<>();
        session.sideBySide(QUERIES.stream()
                .<Runnable>map(name -> () -> answers.put(
                        name,
                        session.query(catalog.read("book_" + name), Map.of()).collectAsList()))
                .toList());
        return answers;
    }

    private static List<Row> answers(String query, Map<String, List<Row>> answers) {
        return Objects.requireNonNull(answers.get(query), query);
    }

    private Indicator indicator(
            kz.korsetkish.catalog.Indicator indicator,
            List<Row> targets,
            List<Row> observations,
            List<Row> verdicts,
            Map<String, Row> sources) {
        return new Indicator(
                indicator.indicatorId(),
                indicator.number(),
                indicator.goalNumber(),
                new Translated(indicator.title()),
                indicator.unit(),
                indicator.direction(),
                indicator.precision(),
                new Translated(indicator.owner()),
                new Translated(indicator.method()),
                indicator.assumptions().stream().map(Translated::new).toList(),
                indicator.baseline().map(baseline -> new Baseline(baseline.timePeriod(), baseline.value())),
                targets.stream().map(BookMaker::target).toList(),
                observations.stream().map(BookMaker::observation).toList(),
                verdicts.stream().map(BookMaker::verdict).toList(),
                indicator.sources().stream()
                        .map(name -> source(name, Optional.ofNullable(sources.get(name))))
                        .toList(),
                indicator.definition());
    }

    private Source source(String name, Optional<Row> received) {
        kz.korsetkish.catalog.Source contract = catalog.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Source(
                name,
                new Translated(contract.title()),
                contract.citation(),
                received.map(row -> row.<Boolean>getAs("synthetic")).orElse(false),
                received.map(row -> row.<Long>getAs("submissions")).orElse(0L));
    }

    private static Release release(Row row) {
        return new Release(
                row.getAs("release_id"),
                row.getAs("as_of"),
                row.getAs("created_at"),
                row.getAs("data_vintage"),
                row.getAs("program_version"),
                row.<Long>getAs("submissions"),
                row.<Long>getAs("synthetic_submissions"));
    }

    private static Area area(Row row) {
        return new Area(row.getAs("code"), row.getAs("level"), texts(row, "name"));
    }

    private static Duty duty(Row row) {
        return new Duty(
                row.getAs("source"),
                row.getAs("organisation"),
                row.getAs("ref_area"),
                row.getAs("period"),
                row.getAs("due_by"),
                value(row, "sent_on"),
                value(row, "days_late"),
                row.getAs("state"),
                value(row, "rows_expected"),
                value(row, "rows_covered"),
                row.<Long>getAs("rows_accepted"),
                row.<Long>getAs("rows_rejected"),
                row.getAs("penalty_points"));
    }

    private static Input input(Row row) {
        return new Input(
                row.getAs("source"),
                row.getAs("organisation"),
                row.getAs("period"),
                row.getAs("kind"),
                row.getAs("file_name"),
                row.getAs("sha256"),
                row.<Integer>getAs("contract_version"),
                row.<Long>getAs("rows_accepted"),
                row.<Long>getAs("rows_rejected"),
                row.<Boolean>getAs("synthetic"));
    }

    private static Target target(Row row) {
        return new Target(
                row.getAs("time_period"),
                row.getAs("value"),
                row.getAs("edition"),
                row.getAs("published"),
                texts(row, "document"));
    }

    private static Observation observation(Row row) {
        return new Observation(
                row.getAs("series"),
                row.getAs("ref_area"),
                row.getAs("time_period"),
                row.getAs("breakdown"),
                row.getAs("member"),
                value(row, "numerator"),
                value(row, "denominator"),
                value(row, "value"),
                row.getAs("obs_status"),
                value(row, "sample_size"),
                value(row, "standard_error"),
                value(row, "ci_low"),
                value(row, "ci_high"),
                value(row, "ci_level"),
                row.getAs("provenance"));
    }

    private static Verdict verdict(Row row) {
        return new Verdict(
                row.getAs("ref_area"),
                row.getAs("time_period"),
                row.getAs("status"),
                value(row, "provenance"),
                value(row, "value"),
                value(row, "target"),
                value(row, "target_edition"),
                value(row, "gap"),
                row.<Boolean>getAs("met_at_baseline"),
                row.<Boolean>getAs("lost"),
                row.<Boolean>getAs("not_distinguishable"),
                value(row, "missed_by"),
                value(row, "required_change"),
                value(row, "achieved_change"),
                value(row, "pace"),
                row.getAs("trend"),
                value(row, "coverage"),
                value(row, "coverage_floor"),
                BookMaker.<String>value(row, "reporters_missing")
                        .map(names -> List.of(names.split(", ")))
                        .orElse(List.of()));
    }

    private static Map<String, List<Row>> byIndicator(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.getAs("indicator_id")));
    }

    private static List<Row> of(Map<String, List<Row>> rows, kz.korsetkish.catalog.Indicator indicator) {
        return rows.getOrDefault(indicator.indicatorId(), new ArrayList<>());
    }

    private static Translated texts(Row row, String name) {
        return new Translated(LANGUAGES.stream()
                .collect(Collectors.toMap(Function.identity(), language -> row.getAs(name + "_" + language))));
    }

    private static <T> Optional<T> value(Row row, String column) {
        return Optional.ofNullable(row.<T>getAs(column));
    }
}
