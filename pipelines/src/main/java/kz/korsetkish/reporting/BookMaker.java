package kz.korsetkish.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.BodyPlans;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Publication;
import kz.korsetkish.book.Revisions;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Row;

/** Makes the book of the release that {@code latest.*} shows, from the program's own queries {@code sql/read/book_*}. */
public final class BookMaker {
    private static final List<String> QUERIES = List.of(
            "observation",
            "plan",
            "goal",
            "indicator",
            "verdict",
            "outlook",
            "explanation",
            "comparison",
            "place",
            "district",
            "revision",
            "earlier",
            "target",
            "area",
            "breakdown",
            "source",
            "duty",
            "publisher",
            "input",
            "planned_indicator",
            "plan_risk",
            "plan_summary",
            "decomposition",
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
        List<Row> revisions = answers("revision", answers);
        return new Book(
                BookRows.release(answers("release", answers).getFirst()),
                BookRows.plan(answers("plan", answers).getFirst()),
                records("goal", answers, BookRows::goal),
                answers("indicator", answers).stream()
                        .map(row -> indicator(row, answers))
                        .toList(),
                areas(answers),
                records("breakdown", answers, BookRows::breakdown),
                records("duty", answers, BookRows::duty),
                records("publisher", answers, BookRows::publisher),
                records("input", answers, BookRows::input),
                Optional.of(new Revisions(
                        revisions.stream()
                                .filter(row -> row.getAs("indicator_id") != null)
                                .map(BookRows::revision)
                                .toList(),
                        revisions.isEmpty() ? 0 : revisions.getFirst().<Long>getAs("revisions"))),
                Optional.of(BookRows.earlier(answers("earlier", answers))),
                new BodyPlans(
                        records("planned_indicator", answers, BodyPlanRows::indicator),
                        records("plan_risk", answers, BodyPlanRows::risk),
                        records("plan_summary", answers, BodyPlanRows::summary),
                        records("decomposition", answers, BodyPlanRows::carried)),
                Publication.NOT_GIVEN);
    }

    private static <T> List<T> records(String query, Map<String, List<Row>> answers, Function<Row, T> record) {
        return answers(query, answers).stream().map(record).toList();
    }

    private Map<String, List<Row>> answers() {
        Map<String, List<Row>> answers = new ConcurrentHashMap<>();
        session.jobs()
                .run(QUERIES.stream()
                        .<Runnable>map(name -> () -> answers.put(
                                name,
                                session.query(catalog.read("book_" + name), Map.of())
                                        .collectAsList()))
                        .toList());
        return answers;
    }

    private static List<Row> answers(String query, Map<String, List<Row>> answers) {
        return Objects.requireNonNull(answers.get(query), query);
    }

    private static Indicator indicator(Row row, Map<String, List<Row>> answers) {
        List<Row> places = of(row, answers, "place");
        List<String> sources = row.getList(row.fieldIndex("sources"));
        return new Indicator(
                row.getAs("indicator_id"),
                row.<Integer>getAs("indicator_no"),
                row.<Integer>getAs("goal_no"),
                BookRows.texts(row, "title"),
                BookRows.texts(row, "short_title"),
                BookRows.unit(row),
                row.getAs("direction"),
                row.<Integer>getAs("precision"),
                BookRows.texts(row, "publisher"),
                BookRows.find(row, "responsible"),
                BookRows.named(row, "series"),
                BookRows.texts(row, "method"),
                row.<Row>getList(row.fieldIndex("assumptions")).stream()
                        .map(BookRows::text)
                        .toList(),
                BookRows.baseline(row),
                of(row, answers, "target").stream().map(BookRows::target).toList(),
                of(row, answers, "observation").stream()
                        .map(BookRows::observation)
                        .toList(),
                of(row, answers, "verdict").stream().map(BookRows::verdict).toList(),
                AheadRows.outlooks(of(row, answers, "outlook")),
                of(row, answers, "explanation").stream()
                        .map(BookRows::explanation)
                        .toList(),
                of(row, answers, "comparison").stream()
                        .map(BookRows::comparison)
                        .toList(),
                places.stream()
                        .filter(place -> !isBehind(place))
                        .map(AreaRows::place)
                        .toList(),
                places.stream()
                        .filter(BookMaker::isBehind)
                        .map(AreaRows::behind)
                        .toList(),
                of(row, answers, "district").stream().map(AreaRows::district).toList(),
                answers("source", answers).stream()
                        .filter(source -> sources.contains(source.<String>getAs("name")))
                        .map(BookRows::source)
                        .sorted(Comparator.comparingInt(source -> sources.indexOf(source.name())))
                        .toList(),
                row.getAs("definition"),
                row.<Row>getList(row.fieldIndex("definition_changes")).stream()
                        .map(BookRows::definitionChange)
                        .toList());
    }

    /** Districts, and the rural okrugs that are behind, have their names beside their places. */
    private static List<Area> areas(Map<String, List<Row>> answers) {
        Stream<Row> below = Stream.concat(
                answers("district", answers).stream(),
                answers("place", answers).stream().filter(BookMaker::isBehind));
        return Stream.concat(answers("area", answers).stream().map(BookRows::area), below.map(AreaRows::area))
                .distinct()
                .toList();
    }

    private static boolean isBehind(Row place) {
        return !place.<String>getAs("level").equals("region");
    }

    private static List<Row> of(Row indicator, Map<String, List<Row>> answers, String query) {
        return answers(query, answers).stream()
                .filter(row -> indicator.getAs("indicator_id").equals(row.getAs("indicator_id")))
                .toList();
    }
}
