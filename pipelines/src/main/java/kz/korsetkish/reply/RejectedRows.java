package kz.korsetkish.reply;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Refusal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** The rejected rows of submissions: those that break their contract, and those that other data contradict. */
final class RejectedRows {
    private static final String AGAINST_OTHER_DATA = "silver.rejection";
    private static final long ROWS_A_PARTITION = 100_000;

    private final Session session;

    RejectedRows(Session session) {
        this.session = session;
    }

    /**
     * What other data say against a submission.
     *
     * @param mistakes how many
     * @param hash changes when they do
     */
    record Contradictions(long mistakes, long hash) {}

    /** For each submission that other data contradict, by its id. */
    Map<String, Contradictions> againstOtherData() {
        return session
                .table(AGAINST_OTHER_DATA)
                .groupBy("submission_id")
                .agg(functions.count(lit(1)), functions.bit_xor(xxhash64(col("row"), col("column"), col("value"))))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getString(0), row -> new Contradictions(row.getLong(1), row.getLong(2))));
    }

    /**
     * All rejected rows of these submissions of one source, submission by submission in the order of the files.
     *
     * @param expected about how many there are; they come in pieces that fit into memory
     */
    Iterator<RejectedRow> of(Source source, List<String> submissionIds, long expected) {
        Column isAmong = BronzeTable.isOf(submissionIds);
        Dataset<Row> contradicted = session.table(AGAINST_OTHER_DATA)
                .groupBy(col("submission_id").as("_submission_id"), col("row").as("_row"))
                .agg(collect_list(struct("rule", "column", "value", "refusal")).as("_contradictions"))
                .where(isAmong);
        Column mistakes = concat(col("_errors"), coalesce(col("_contradictions"), array().cast(Source.ERRORS.type())));
        List<Column> columns =
                new ArrayList<>(List.of(col("_submission_id"), col("_row"), col("_mistakes"), col("_raw")));
        source.columns().forEach(column -> columns.add(text(column)));
        int partitions = Math.toIntExact(expected / ROWS_A_PARTITION + 1);
        Dataset<Row> rows = new BronzeTable(source)
                .in(session)
                .where(isAmong)
                .join(contradicted, new String[] {"_submission_id", "_row"}, "left")
                .withColumn("_mistakes", mistakes)
                .where(size(col("_mistakes")).gt(0))
                .select(columns.toArray(Column[]::new))
                .repartitionByRange(partitions, col("_submission_id"), col("_row"))
                .sortWithinPartitions("_submission_id", "_row");
        Iterator<Row> iterator = rows.toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public RejectedRow next() {
                return rejected(iterator.next(), source.columns());
            }
        };
    }

    /** A typed value in the form that the contract asks for. */
    private static Column text(Source.Column column) {
        Column text = col(column.name()).cast("string");
        if (column.type().equals("timestamp")) {
            return concat(replace(text, lit(" "), lit("T")), lit("Z"));
        }
        // The type fills a number up with zeros that nobody sent.
        return column.type().startsWith("decimal") ? regexp_replace(text, "\\.0+$|(\\.\\d*?)0+$", "$1") : text;
    }

    /** A value that did not fit its type is missing among the typed ones; its mistake has it as sent. */
    private static RejectedRow rejected(Row row, List<Source.Column> columns) {
        List<Mistake> mistakes = row.<Row>getList(2).stream()
                .map(one -> new Mistake(
                        one.getString(0), one.getString(1), one.getString(2), Refusal.read(one.getString(3))))
                .toList();
        List<@Nullable String> values = new ArrayList<>();
        IntStream.range(0, columns.size()).forEach(i -> {
            String typed = row.getString(4 + i);
            values.add(typed == null ? asSent(columns.get(i).name(), mistakes) : typed);
        });
        boolean isUnsplit = mistakes.stream().anyMatch(mistake -> mistake.rule().equals("columns"));
        return new RejectedRow(
                row.getString(0),
                row.getLong(1),
                values,
                mistakes,
                isUnsplit ? Optional.ofNullable(row.getString(3)) : Optional.empty());
    }

    private static @Nullable String asSent(String column, List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            if (mistake.column().equals(column) && mistake.value() != null) {
                return mistake.value();
            }
        }
        return null;
    }
}
