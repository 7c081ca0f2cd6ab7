package kz.korsetkish.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Reference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where a printed number comes from.
 *
 * @param indicator one row: its texts and its definition in that release
 * @param definitionNow version of the definition whose SQL the queries come from
 * @param release one row: the release that it stands in
 * @param values the number itself, of each series and provenance, with what was divided by what
 * @param tooFew where it is withheld, since too few of those who owe the data have sent them
 * @param submissions the submissions that rows behind it came in, with how many rows of each
 * @param queries that show those rows; none where they would show what is suppressed
 * @param suppression how much of it is suppressed, and with that left out here
 */
public record Explanation(
        Reference reference,
        Row indicator,
        String definitionNow,
        Row release,
        Dataset<Row> values,
        Optional<Coverage> tooFew,
        Dataset<Row> submissions,
        List<String> queries,
        Suppression suppression) {
    /** Percent of those who owe the data that have sent them, and how many it takes. */
    public record Coverage(BigDecimal percent, int floor) {}

    /** What of a number is suppressed. */
    public enum Suppression {
        NOTHING,
        /** Members of breakdowns: their rows are among those behind the total. */
        PARTS,
        /** The total itself, or what rests on a few enterprises: not even how many rows there are is told. */
        ALL
    }

    public Explanation {
        queries = List.copyOf(queries);
    }
}
