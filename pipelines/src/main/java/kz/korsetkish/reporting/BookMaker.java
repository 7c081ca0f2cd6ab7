package kz.korsetkish.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Baseline;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.DefinitionChange;
import kz.korsetkish.book.Goal;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Revisions;
import kz.korsetkish.book.Source;
import kz.korsetkish.book.Translated;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Row;

/** Makes the book of the release that {@code latest.*} shows, from the program's own queries {@code sql/read/book_*}. */
public final class BookMaker {
    private static final List<String> QUERIES = List.of(
            "observation",
            "verdict",
            "comparison",
            "place",
            "revision",
            "earlier",
            "target",
            "area",
            "source",
            "duty",
            "input",
            "release");

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
        List<Row> revisions = answers("revision", answers);
        return new Book(
                BookRows.release(answers("release", answers).getFirst()),
                catalog.goals().stream()
                        .map(goal -> new Goal(goal.number(), new Translated(goal.title())))
                        .toList(),
                catalog.indicators().stream()
                        .map(indicator -> indicator(indicator, answers, sources))
                        .toList(),
                areas(answers),
                answers("duty", answers).stream().map(BookRows::duty).toList(),
                answers("input", answers).stream().map(BookRows::input).toList(),
                Optional.of(new Revisions(
                        revisions.stream().map(BookRows::revision).toList(),
                        revisions.isEmpty() ? 0 : revisions.getFirst().<Long>getAs("revisions"))),
                Optional.of(BookRows.earlier(answers("earlier", answers))));
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
            kz.korsetkish.catalog.Indicator indicator, Map<String, List<Row>> answers, Map<String, Row> sources) {
        List<Row> places = of(indicator, answers, "place");
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
                of(indicator, answers, "target").stream().map(BookRows::target).toList(),
                of(indicator, answers, "observation").stream()
                        .map(BookRows::observation)
                        .toList(),
                of(indicator, answers, "verdict").stream()
                        .map(BookRows::verdict)
                        .toList(),
                of(indicator, answers, "comparison").stream()
                        .map(BookRows::comparison)
                        .toList(),
                places.stream()
                        .filter(row -> !isBehind(row))
                        .map(BookRows::place)
                        .toList(),
                places.stream()
                        .filter(BookMaker::isBehind)
                        .map(BookRows::behind)
                        .toList(),
                indicator.sources().stream()
                        .map(name -> source(name, Optional.ofNullable(sources.get(name))))
                        .toList(),
                indicator.definition(),
                indicator.definitionChanges().stream()
                        .map(one -> new DefinitionChange(
                                one.version(), one.fromPeriod(), one.decided(), new Translated(one.change())))
                        .toList());
    }

    /** The rural okrugs that are behind have their names beside their places. */
    private static List<Area> areas(Map<String, List<Row>> answers) {
        Stream<Area> behind =
                answers("place", answers).stream().filter(BookMaker::isBehind).map(BookRows::okrug);
        return Stream.concat(answers("area", answers).stream().map(BookRows::area), behind)
                .distinct()
                .toList();
    }

    private static boolean isBehind(Row place) {
        return !place.<String>getAs("level").equals("region");
    }

    private Source source(String name, Optional<Row> received) {
        kz.korsetkish.catalog.Source contract = catalog.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Source(
                name,
                new Translated(contract.title()),
                new Translated(contract.citation()),
                received.map(row -> row.<Boolean>getAs("synthetic")).orElse(false),
                received.map(row -> row.<Long>getAs("submissions")).orElse(0L));
    }

    private static List<Row> of(
            kz.korsetkish.catalog.Indicator indicator, Map<String, List<Row>> answers, String query) {
        return answers(query, answers).stream()
                .filter(row -> indicator.indicatorId().equals(row.getAs("indicator_id")))
                .toList();
    }
}
