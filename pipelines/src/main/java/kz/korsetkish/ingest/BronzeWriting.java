package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.BronzeTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts the rows of arrivals into the table of their source, always in one commit, so that a killed run leaves the rows
 * of before.
 *
 * @param anew sources of which all submissions are read again
 * @param loadedBefore submissions that have rows in bronze
 */
record BronzeWriting(Session session, Set<Source> anew, Set<String> loadedBefore) {
    BronzeWriting {
        anew = Set.copyOf(anew);
        loadedBefore = Set.copyOf(loadedBefore);
    }

    /** Writes all rows of these arrivals; gives what has to be read to find them again. */
    Supplier<Dataset<Row>> write(Source source, List<Arrival> arrivals, Dataset<Row> rows) {
        var bronze = new BronzeTable(source);
        if (anew.contains(source)) {
            session.overwrite(bronze.name(), rows);
            return () -> bronze.in(session);
        }
        return Arrival.ids(arrivals).stream().anyMatch(loadedBefore::contains)
                ? replace(source, arrivals, rows)
                : session.append(bronze.name(), rows);
    }

    /** The same in place of rows that these arrivals have there. */
    Supplier<Dataset<Row>> replace(Source source, List<Arrival> arrivals, Dataset<Row> rows) {
        var bronze = new BronzeTable(source);
        session.overwrite(
                bronze.name(),
                bronze.in(session)
                        .where(not(BronzeTable.isOf(Arrival.ids(arrivals))))
                        .unionByName(rows));
        return () -> bronze.in(session);
    }
}
