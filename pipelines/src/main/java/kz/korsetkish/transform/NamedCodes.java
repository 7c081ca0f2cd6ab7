package kz.korsetkish.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Reference;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.Submission.Outcome;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Collects by the contracts what rows of sources name elsewhere, and what they can name, for SQL to hold them together. */
public final class NamedCodes {
    /** The model that holds them together. */
    public static final String HELD_IN = "silver.rejection";

    /** Known to statements while this session lasts; nothing is stored. */
    public static final String USED = "code_used";

    /** Beside it: what can be named. */
    public static final String KNOWN = "code_known";

    private final Session session;
    private final Catalog catalog;

    public NamedCodes(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Shows them as bronze is now. */
    public void show() {
        show(USED, this::used);
        show(KNOWN, this::known);
    }

    private void show(String table, Function<Source, Stream<Dataset<Row>>> parts) {
        Dataset<Row> rows = Stream.concat(
                        Stream.of(session.rows(table, List.of())),
                        catalog.sources().stream().flatMap(parts))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        session.keepInMemory(table, rows);
    }

    private Stream<Dataset<Row>> used(Source source) {
        return source.referring().stream().map(column -> {
            Reference reference = column.refersTo().orElseThrow();
            boolean isOfSource = reference.kind() == Reference.Kind.SOURCE;
            return session.table(source.table().table())
                    .where(col("_raw").isNull().and(col(column.name()).isNotNull()))
                    .select(
                            lit(source.name()).as("source"),
                            col("_submission_id"),
                            col("_row"),
                            lit(column.name()).as("column"),
                            col(column.name()).cast("string").as("code"),
                            lit(reference.kind().name().toLowerCase(Locale.ROOT))
                                    .as("kind"),
                            array((isOfSource ? List.<String>of() : reference.among())
                                            .stream().map(functions::lit).toArray(Column[]::new))
                                    .cast("array<string>")
                                    .as("levels"),
                            lit(isOfSource ? reference.among().getFirst() : null)
                                    .cast("string")
                                    .as("other_source"),
                            lit(isOfSource ? reference.among().getLast() : null)
                                    .cast("string")
                                    .as("other_column"),
                            reference
                                    .at()
                                    .map(at -> yearOf(source, at))
                                    .orElse(lit(null).cast("int"))
                                    .as("year"),
                            lit(reference.ofSender()).as("of_sender"),
                            lit(reference.fromFirst()).as("from_first"));
        });
    }

    private Stream<Dataset<Row>> known(Source source) {
        return source.referring().stream()
                .flatMap(column -> column.refersTo().stream())
                .filter(reference -> reference.kind() == Reference.Kind.SOURCE)
                .map(reference ->
                        known(reference.among().getFirst(), reference.among().getLast()));
    }

    private Dataset<Row> known(String source, String column) {
        Dataset<Row> counted = session.table("bronze.submission")
                .where(col("outcome")
                        .isin(Arrays.stream(Outcome.values())
                                .filter(Outcome::isCurrent)
                                .map(Outcome::text)
                                .toArray()));
        return session.table("bronze." + source)
                .where(col("_raw").isNull())
                .join(counted, col("_submission_id").equalTo(counted.col("submission_id")), "left_semi")
                .select(
                        lit(source).as("source"),
                        lit(column).as("column"),
                        col(column).cast("string").as("code"))
                .where(col("code").isNotNull())
                .distinct();
    }

    /** A day is a day in Almaty. */
    private static Column yearOf(Source source, String name) {
        String type = source.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
        return switch (type) {
            case "timestamp" -> year(from_utc_timestamp(col(name), "Asia/Almaty"));
            case "date" -> year(col(name));
            case "string" -> left(col(name), lit(4)).try_cast("int");
            default -> col(name).cast("int");
        };
    }
}
