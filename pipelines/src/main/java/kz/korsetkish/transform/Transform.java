package kz.korsetkish.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import kz.korsetkish.book.Variant;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.FailedQueryException;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes stored tables from their models. */
public final class Transform {
    public static final String OBSERVATION_SERIES = "gold.observation_series";

    /** Known to statements while this session lasts; the rows are in memory only. */
    public static final String UNITED_SERIES = "united_series";

    private final Session session;
    private final ToLongFunction<Query> volume;
    private final Map<String, Object> parameters;

    /**
     * A transform over an open session.
     *
     * @param volume about how many rows a query goes through
     */
    public Transform(Session session, ToLongFunction<Query> volume, LocalDate asOf) {
        this.session = session;
        this.volume = volume;
        this.parameters = Map.of("as_of", asOf);
    }

    /** Replaces the table of this model by the rows that its SELECT gives now; returns how many. */
    public long run(Model model) {
        Query query = model.query();
        return session.jobs()
                .results(List.of(new Job<>(volume.applyAsLong(query), () -> write(model.table(), query))))
                .getFirst();
    }

    private long write(String table, Query query) {
        try {
            return session.overwrite(table, session.query(query, parameters));
        } catch (FailedQueryException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new FailedQueryException(query, e);
        }
    }

    /**
     * Makes the table of all observations from the published series and what each indicator's SELECT gives, in one
     * commit; returns the rows. Its model reads them from memory, since small cells among them must not be stored.
     */
    public long uniteObservations(
            List<Indicator> indicators, Query officialSeries, HiddenCells hiddenCells, Model observations) {
        List<Job<List<Row>>> jobs = new ArrayList<>();
        jobs.add(job(officialSeries, col("indicator_id"), col("provenance"), ciLevelOfEach(indicators)));
        indicators.forEach(indicator -> indicator
                .query()
                .ifPresent(query -> jobs.add(
                        job(query, lit(indicator.indicatorId()), provenance(indicator), lit(indicator.ciLevel())))));
        // An indicator is a number an area and period: few rows, whatever they were computed from.
        List<Row> united =
                session.jobs().results(jobs).stream().flatMap(List::stream).toList();
        session.keepInMemory(UNITED_SERIES, session.rows(UNITED_SERIES, united));
        hiddenCells.choose();
        return run(observations);
    }

    private Job<List<Row>> job(Query query, Column indicatorId, Column provenance, Column ciLevel) {
        return new Job<>(
                volume.applyAsLong(query),
                () -> session.collect(
                        query, parameters, rows -> rows.select(columns(rows, indicatorId, provenance, ciLevel))));
    }

    private Column[] columns(Dataset<Row> rows, Column indicatorId, Column provenance, Column ciLevel) {
        List<String> given = List.of(rows.columns());
        return Arrays.stream(session.columns(UNITED_SERIES).fields())
                .map(field -> switch (field.name()) {
                    case "indicator_id" -> indicatorId.as("indicator_id");
                    case "provenance" -> provenance.as("provenance");
                    case "ci_level" -> when(col("ci_low").isNotNull(), ciLevel).as("ci_level");
                    case "edition" -> given(given, "edition", Variant.MAIN.edition());
                    case "boundaries" -> given(given, "boundaries", Variant.MAIN.boundaries());
                    // who contributed is given for enterprises alone
                    default ->
                        (given.contains(field.name()) ? col(field.name()) : lit(null))
                                .cast(field.dataType())
                                .as(field.name());
                })
                .toArray(Column[]::new);
    }

    /** An indicator without editions, without other boundaries gives what counts. */
    private static Column given(List<String> given, String name, String otherwise) {
        return (given.contains(name) ? col(name) : lit(otherwise)).as(name);
    }

    private static Column provenance(Indicator indicator) {
        return when(col("synthetic"), lit("synthetic")).otherwise(lit(indicator.published() ? "official" : "computed"));
    }

    private static Column ciLevelOfEach(List<Indicator> indicators) {
        Column ciLevel = lit(null).cast("int");
        for (Indicator indicator : indicators) {
            ciLevel = when(col("indicator_id").equalTo(indicator.indicatorId()), lit(indicator.ciLevel()))
                    .otherwise(ciLevel);
        }
        return ciLevel;
    }
}
