package kz.korsetkish.trace;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Reference;
import kz.korsetkish.book.Variant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** A number of a release with the row that it stands in, and the reference that names it alone. */
record Printed(Reference reference, Row row) {

    /** Those of an indicator, period and area. */
    static List<Printed> of(Reference wanted, List<Row> rows) {
        List<Reference> whole = rows.stream().map(row -> whole(wanted, row)).toList();
        return rows.stream()
                .map(row -> new Printed(shortest(whole(wanted, row), whole), row))
                .toList();
    }

    private static Reference whole(Reference wanted, Row row) {
        return new Reference(
                wanted.number(),
                wanted.timePeriod(),
                wanted.entity(),
                new Variant(row.getAs("series"), row.getAs("edition"), row.getAs("boundaries")),
                row.getAs("breakdown"),
                row.getAs("member"),
                Optional.of(row.getAs("provenance")));
    }

    /** The provenance is not named where it is the most authoritative of those that it stands beside. */
    private static Reference shortest(Reference one, List<Reference> all) {
        Reference key = one.with(Optional.empty());
        return one.among(all.stream()
                .filter(other -> other.with(Optional.empty()).equals(key))
                .flatMap(other -> other.provenance().stream())
                .toList());
    }

    boolean is(Reference wanted) {
        return reference.equals(wanted)
                || reference.with(Optional.of(row.getAs("provenance"))).equals(wanted);
    }

    /** Of its row among those of the indicator, period and area. */
    Column condition() {
        return Stream.of("series", "edition", "boundaries", "breakdown", "member", "provenance")
                .map(name -> col(name).equalTo(row.<String>getAs(name)))
                .reduce(Column::and)
                .orElseThrow();
    }
}
