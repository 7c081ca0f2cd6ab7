package kz.korsetkish.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Reference;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Among;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.SubmissionTable;
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
        show(USED, catalog.sources().stream().flatMap(this::used));
        showKnown(session.rows(HELD_IN, List.of()));
    }

    /**
     * Makes the rejections, and makes them again as long as that finds more of those that others could name: what only
     * rejected rows have cannot be named either. Returns how many there are.
     */
    public long reject(LongSupplier make) {
        show();
        long forgotten = 0;
        long rejected = make.getAsLong();
        for (long lost = lost(); lost > forgotten; lost = lost()) {
            showKnown(session.table(HELD_IN));
            forgotten = lost;
            rejected = make.getAsLong();
        }
        return rejected;
    }

    /**
     * Makes the rejections of these submissions alone. What is known of their sources' rows to name is what the others leave
     * of it: no source whose rows can be named is among theirs.
     */
    public long rejectOf(Touched touched, LongSupplier make) {
        show(
                USED,
                catalog.sources().stream()
                        .filter(source -> touched.sources().contains(source.name()))
                        .flatMap(this::used)
                        .map(rows -> rows.where(Among.these("_submission_id", touched.submissions()))));
        showKnown(session.table(HELD_IN));
        return make.getAsLong();
    }

    /** How many rejections there are in sources that some contract refers to. */
    private long lost() {
        Object[] sources =
                referredTo().map(reference -> reference.among().getFirst()).toArray();
        return sources.length == 0
                ? 0
                : session.table(HELD_IN).where(col("source").isin(sources)).count();
    }

    private void showKnown(Dataset<Row> rejected) {
        show(KNOWN, referredTo().map(reference -> known(reference, rejected)));
    }

    private void show(String table, Stream<Dataset<Row>> parts) {
        Dataset<Row> rows = Stream.concat(Stream.of(session.rows(table, List.of())), parts)
                .reduce(Dataset::unionByName)
                .orElseThrow();
        session.keepInMemory(table, rows);
    }

    private Stream<Dataset<Row>> used(Source source) {
        return source.referring().stream().map(column -> {
            Reference reference = column.refersTo().orElseThrow();
            return session.table(source.table().table())
                    .where(col("_raw").isNull().and(col(column.name()).isNotNull()))
                    .select(
                            lit(source.name()).as("source"),
                            col("_submission_id"),
                            col("_row"),
                            lit(column.name()).as("column"),
                            col(column.name()).cast("string").as("code"),
                            lit(reference.kind().key()).as("kind"),
                            array(reference.among().stream().map(functions::lit).toArray(Column[]::new))
                                    .cast("array<string>")
                                    .as("among"),
                            reference
                                    .at()
                                    .map(at -> yearOf(source, at))
                                    .orElse(lit(null).cast("int"))
                                    .as("year"),
                            lit(reference.ofSender()).as("of_sender"),
                            lit(source.calendar()
                                            .filter(calendar -> calendar.owesRowPer(reference))
                                            .isPresent())
                                    .as("is_owed"),
                            lit(reference.fromFirst()).as("from_first"));
        });
    }

    /** The columns of sources that some contract refers to. */
    private Stream<Reference> referredTo() {
        return catalog.sources().stream()
                .flatMap(source -> source.referring().stream())
                .flatMap(column -> column.refersTo().stream())
                .filter(reference -> reference.kind() == Reference.Kind.SOURCE)
                .distinct();
    }

    /** What rows have there that are sound, of a submission that counts, and not among these. */
    private Dataset<Row> known(Reference reference, Dataset<Row> rejected) {
        String source = reference.among().getFirst();
        String column = reference.among().getLast();
        Dataset<Row> counted = session.table(SubmissionTable.NAME).where(SubmissionTable.counts());
        Dataset<Row> rows = session.table("bronze." + source).where(col("_raw").isNull());
        return rows.join(counted, rows.col("_submission_id").equalTo(counted.col("submission_id")), "left_semi")
                .join(
                        rejected,
                        rows.col("_submission_id")
                                .equalTo(rejected.col("submission_id"))
                                .and(rows.col("_row").equalTo(rejected.col("row"))),
                        "left_anti")
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
