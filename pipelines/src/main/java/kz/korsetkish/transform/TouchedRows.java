package kz.korsetkish.transform;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.Among;
import kz.korsetkish.session.FailedQueryException;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Restriction;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes anew what submissions touch of a stored table, and leaves its other rows as they are. */
public final class TouchedRows {
    /** The submission of a row that counts. */
    private static final String SUBMISSION = "_submission_id";

    /** So many keys are held in memory; with more of them a table is made anew as a whole. */
    private static final int MOST_KEYS = 200_000;

    private final Session session;
    private final Catalog catalog;
    private final Map<String, Object> parameters;

    public TouchedRows(Session session, Catalog catalog, LocalDate asOf) {
        this.session = session;
        this.catalog = catalog;
        this.parameters = Map.of("as_of", asOf);
    }

    /** Of a table whose rows come from their own submission, which this column says; returns how many are written. */
    public long bySubmission(Model model, String column, Touched touched) {
        var own = new Restriction(
                view -> view.startsWith(Model.CURRENT + "."), rows -> rows.where(isOf(SUBMISSION, touched)));
        return asJob(model.query(), touched.rows(), () -> {
            // What reads more than its views say is held to these submissions all the same.
            Dataset<Row> rows = session.query(model.query(), parameters, own).where(isOf(column, touched));
            return session.replace(model.table(), rows, column, touched.submissions());
        });
    }

    /**
     * Of a table whose rows come from those of a view that have the same key.
     *
     * @param volume about how many rows the view has: they are gone through once, for these keys
     * @return how many are written; empty, and nothing done, where too many keys are touched
     */
    public Optional<Long> byKey(Model model, Model.Refresh.ByKey by, Touched touched, long volume) {
        Query view = view(by);
        Set<Object> keys = asJob(view, touched.rows(), () -> keys(model, by, touched));
        if (keys.size() > MOST_KEYS) {
            return Optional.empty();
        }
        Dataset<Row> sameKeys = session.query(view, parameters).where(Among.these(by.key(), keys));
        List<Row> found = asJob(view, volume, sameKeys::collectAsList);
        var ofTheseKeys = new Restriction(by.view()::equals, rows -> session.rows(found, rows.schema()));
        return Optional.of(asJob(
                model.query(),
                found.size(),
                () -> session.replace(
                        model.table(), session.query(model.query(), parameters, ofTheseKeys), by.key(), keys)));
    }

    private Query view(Model.Refresh.ByKey by) {
        return catalog.models().stream()
                .filter(one -> one.table().equals(by.view()))
                .findFirst()
                .orElseThrow()
                .query();
    }

    /** Those of the submissions as they are now, and as they were when the table was made. */
    private Set<Object> keys(Model model, Model.Refresh.ByKey by, Touched touched) {
        return session
                .query(view(by), parameters)
                .where(isOf(by.column(), touched))
                .select(by.key())
                .union(session.table(model.table())
                        .where(isOf(by.column(), touched))
                        .select(by.key()))
                .limit(2 * MOST_KEYS)
                .collectAsList()
                .stream()
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
    }

    /** For each submission of such a table those that it shares a key with. */
    public Map<String, Set<String>> ties(Model model, Model.Refresh.ByKey by) {
        Dataset<Row> one = session.table(model.table())
                .select(col(by.key()), col(by.column()).as("one"));
        Dataset<Row> other = session.table(model.table())
                .select(col(by.key()), col(by.column()).as("other"));
        return one
                .join(other, by.key())
                .where(col("one").notEqual(col("other")))
                .select("one", "other")
                .distinct()
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString(0),
                        Collectors.mapping(row -> row.getString(1), Collectors.toCollection(TreeSet::new))));
    }

    private static Column isOf(String column, Touched touched) {
        return Among.these(column, touched.submissions());
    }

    private <T> T asJob(Query query, long volume, Supplier<T> work) {
        return session.jobs().result(new Job<>(volume, () -> {
            try {
                return work.get();
            } catch (FailedQueryException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new FailedQueryException(query, e);
            }
        }));
    }
}
