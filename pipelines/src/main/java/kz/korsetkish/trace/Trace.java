package kz.korsetkish.trace;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Reference;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Disclosure;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.FirstCte;
import kz.korsetkish.session.Session;
import kz.korsetkish.trace.Explanation.Coverage;
import kz.korsetkish.trace.Explanation.Suppression;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Walks from a number of the release that {@code latest.*} shows to the submissions that its rows came in. */
public final class Trace {
    private static final String SUBMISSION = "_submission_id";
    private static final String AREA = "entity";
    private static final String PERIOD = "time_period";
    private static final String IN_COUNTRY = "in_country";
    private static final String SUBMITTED_ROWS = "submitted_rows";

    /** The columns of a basis that say in which areas a row counts, in the boundaries of its year and in today's. */
    private static final List<String> AREAS = List.of(AREA, "region_code", "district_code", "okrug_code");

    private static final List<String> AREAS_TODAY = List.of("region_code_today", "district_code_today");

    private final Session session;
    private final Catalog catalog;

    public Trace(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** The reference that is meant, where the release has such a number. */
    public Optional<String> nearest(Reference reference) {
        List<String> known = known(reference.number()).map(Reference::toString).toList();
        return Nearest.to(reference.toString(), known)
                .or(() -> known.stream()
                        .filter(one -> one.endsWith("." + reference.entity()))
                        .reduce((a, b) -> b))
                .or(() -> known.stream().reduce((a, b) -> b));
    }

    /** The references of all numbers of this indicator, period and area. */
    public List<Reference> beside(Reference reference) {
        return numbered(reference.number())
                .map(indicator -> numbers(indicator, reference).stream()
                        .map(Printed::reference)
                        .toList())
                .orElse(List.of());
    }

    /** The numbers of an indicator, period and area. */
    private List<Printed> numbers(Indicator indicator, Reference wanted) {
        return Printed.of(wanted, values(indicator, wanted).collectAsList());
    }

    /** Empty where the release has no such number. */
    public Optional<Explanation> explain(Reference reference) {
        Optional<Indicator> indicator = numbered(reference.number());
        if (indicator.isEmpty()) {
            return Optional.empty();
        }
        Optional<Printed> number = numbers(indicator.get(), reference).stream()
                .filter(one -> one.is(reference))
                .findFirst();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Dataset<Row> values =
                values(indicator.get(), reference).where(number.get().condition());
        Suppression suppression = suppression(indicator.get(), reference);
        List<String> queries = new ArrayList<>();
        boolean onlyToday = number.get().reference().variant().otherBoundaries().isPresent();
        Dataset<Row> rows = indicator
                .get()
                .query()
                .map(query -> counted(basis(indicator.get(), query, reference, onlyToday), queries)
                        .unionByName(counted(publishedValue(indicator.get(), reference), queries)))
                .orElseGet(() -> counted(publishedValue(indicator.get(), reference), queries));
        Dataset<Row> submissions = session.query(catalog.read("explain_submission"), Map.of());
        return Optional.of(new Explanation(
                number.get().reference(),
                session.query(catalog.read("book_indicator"), Map.of())
                        .where(col("indicator_id").equalTo(indicator.get().indicatorId()))
                        .head(),
                indicator.get().definition(),
                session.query(catalog.read("book_release"), Map.of()).head(),
                values.drop("indicator_id", AREA, PERIOD, "coverage", "coverage_floor"),
                tooFew(values),
                rows.join(submissions, SUBMISSION)
                        .select(
                                col("source"),
                                col("organisation"),
                                col("period"),
                                col("file_name").as("file"),
                                col("sha256"),
                                when(col("stands"), col("rows_behind")).as("rows_behind"),
                                col("rows_accepted").as("rows_in_all"),
                                col("synthetic"),
                                col("in_release"),
                                col("stands"))
                        .where(lit(suppression != Suppression.ALL))
                        .orderBy("source", "period", "organisation", "stands"),
                suppression == Suppression.NOTHING ? queries : List.of(),
                suppression));
    }

    private static Optional<Coverage> tooFew(Dataset<Row> values) {
        return values.where(col("obs_status").equalTo("L")).limit(1).collectAsList().stream()
                .map(row -> new Coverage(row.getAs("coverage"), row.getAs("coverage_floor")))
                .findFirst();
    }

    /**
     * Where anything of this area is suppressed, or anything at all of what the country's rows hold, its rows would give
     * that away: those of other indicators over the same persons or enterprises too.
     */
    private Suppression suppression(Indicator indicator, Reference reference) {
        List<Row> suppressed = session.query(catalog.read("explain_value"), Map.of())
                .where(col("obs_status").equalTo("Q").and(col(PERIOD).equalTo(reference.timePeriod())))
                .where(col("indicator_id").isin(ofOnePopulation(indicator).toArray()))
                .where(lit(reference.entity().equals(Book.COUNTRY)).or(col(AREA).equalTo(reference.entity())))
                .select("indicator_id", AREA, "breakdown")
                .collectAsList();
        if (suppressed.isEmpty()) {
            return Suppression.NOTHING;
        }
        boolean isOfContributors =
                indicator.disclosure().filter(Disclosure::isOfContributors).isPresent();
        boolean isTotal = suppressed.stream()
                .anyMatch(row -> row.getAs("indicator_id").equals(indicator.indicatorId())
                        && row.getAs(AREA).equals(reference.entity())
                        && row.getAs("breakdown").equals("total"));
        boolean isOwn = suppressed.stream().anyMatch(row -> row.getAs(AREA).equals(reference.entity()));
        return isTotal || (isOfContributors && isOwn) ? Suppression.ALL : Suppression.PARTS;
    }

    private List<String> ofOnePopulation(Indicator indicator) {
        Optional<String> population = indicator.disclosure().map(Disclosure::population);
        return catalog.indicators().stream()
                .filter(one -> one.equals(indicator)
                        || (population.isPresent()
                                && one.disclosure().map(Disclosure::population).equals(population)))
                .map(Indicator::indicatorId)
                .toList();
    }

    private Stream<Reference> known(int number) {
        List<String> ids = numbered(number).map(Indicator::indicatorId).stream().toList();
        return session
                .query(catalog.read("explain_value"), Map.of())
                .where(col("indicator_id").isin(ids.toArray()))
                .select(col(PERIOD), col(AREA))
                .distinct()
                .orderBy(PERIOD, AREA)
                .collectAsList()
                .stream()
                .map(row -> new Reference(number, row.getString(0), row.getString(1)));
    }

    /** The indicator of this number in the plan that the reports print. */
    private Optional<Indicator> numbered(int number) {
        return catalog.printedPlan().indicators().stream()
                .filter(entry -> entry.number() == number)
                .flatMap(entry -> catalog.indicators().stream()
                        .filter(one -> one.indicatorId().equals(entry.indicatorId())))
                .findFirst();
    }

    private Dataset<Row> values(Indicator indicator, Reference reference) {
        Column wanted = col("indicator_id")
                .equalTo(indicator.indicatorId())
                .and(col(AREA).equalTo(reference.entity()))
                .and(col(PERIOD).equalTo(reference.timePeriod()));
        return session.query(catalog.read("explain_value"), Map.of()).where(wanted);
    }

    /**
     * The rows of the indicator's basis, of the period and, where they have one, of the area.
     *
     * @param onlyToday whether the number is known in today's boundaries alone
     */
    private String basis(Indicator indicator, Query query, Reference reference, boolean onlyToday) {
        String all = onBasisOf(indicator, query, "explain_basis", reference, List.of());
        List<String> columns = Arrays.asList(session.query(all, Map.of()).columns());
        if (reference.entity().equals(Book.COUNTRY)) {
            // Rows that only regions are computed from stand behind no number of the country.
            return columns.contains(IN_COUNTRY)
                    ? onBasisOf(indicator, query, "explain_basis_in_country", reference, List.of())
                    : all;
        }
        boolean isToday = onlyToday && columns.containsAll(AREAS_TODAY);
        List<String> areas = (isToday ? AREAS_TODAY : AREAS)
                .stream().filter(columns::contains).toList();
        return areas.isEmpty() ? all : onBasisOf(indicator, query, "explain_basis_in_entity", reference, areas);
    }

    /** A query on a basis, with that of the indicator in the place of its own. */
    private String onBasisOf(
            Indicator indicator, Query query, String name, Reference reference, List<String> countedIn) {
        String sql = catalog.read(name).sql();
        Map<String, Object> parameters = parameters(indicator, reference);
        // Where there are fewer columns than places, the last one stands in the others.
        for (int place = 0; !countedIn.isEmpty() && place < AREAS.size(); place++) {
            parameters.put("column_" + (place + 1), countedIn.get(Math.min(place, countedIn.size() - 1)));
        }
        String written = Session.written(
                FirstCte.of(sql).replacedIn(sql, FirstCte.of(query.sql()).text()), parameters);
        // A person's query names columns plainly.
        return written.replaceAll("identifier\\('([a-z_]+)'\\)", "$1");
    }

    private static Map<String, Object> parameters(Indicator indicator, Reference reference) {
        return new HashMap<>(Map.of(
                "indicator", indicator.indicatorId(),
                "entity", reference.entity(),
                "time_period", reference.timePeriod()));
    }

    /** The figure as its owner published it, where the indicator is not published as a whole. */
    private String publishedValue(Indicator indicator, Reference reference) {
        return Session.written(catalog.read("explain_published").sql(), parameters(indicator, reference));
    }

    /**
     * How many submitted rows of each submission stand behind those of the query; notes the query where there are any.
     * A row stands for one submitted row, or for as many as it says.
     */
    private Dataset<Row> counted(String query, List<String> queries) {
        Dataset<Row> rows = session.query(query, Map.of());
        boolean areCounts = Arrays.asList(rows.columns()).contains(SUBMITTED_ROWS);
        Dataset<Row> counted = rows.groupBy(SUBMISSION)
                .agg((areCounts ? sum(SUBMITTED_ROWS) : count(lit(1))).as("rows_behind"))
                .cache();
        if (!counted.isEmpty()) {
            queries.add(query);
        }
        return counted;
    }
}
