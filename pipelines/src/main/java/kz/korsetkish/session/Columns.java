package kz.korsetkish.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.korsetkish.catalog.TableContract;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a contract as Spark knows them, with what they mean as comments. */
final class Columns {
    private Columns() {}

    static StructType of(TableContract contract) {
        return new StructType(contract.columns().stream()
                .map(column -> new StructField(
                        column.name(),
                        CatalystSqlParser$.MODULE$.parseDataType(column.type()),
                        true,
                        comment(column.description())))
                .toArray(StructField[]::new));
    }

    /**
     * The rows with the columns of the contract, in its order.
     *
     * @throws IllegalArgumentException with all that the rows lack, have too much or have of another type
     */
    static Dataset<Row> held(Dataset<Row> rows, TableContract contract) {
        List<String> broken = differences(rows.schema(), contract);
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException("%s is not as %s declares it: %s; mend one of the two"
                    .formatted(contract.table(), contract.file(), String.join(", ", broken)));
        }
        return rows.select(Arrays.stream(of(contract).fields())
                .map(column -> functions.col(column.name()).as(column.name(), column.metadata()))
                .toArray(Column[]::new));
    }

    /** What rows with these columns lack, have too much or have of another type. */
    static List<String> differences(StructType given, TableContract contract) {
        StructType promised = of(contract);
        List<String> names = List.of(given.fieldNames());
        List<String> broken = new ArrayList<>();
        for (StructField column : promised.fields()) {
            if (!names.contains(column.name())) {
                broken.add("the rows have no " + column.name());
            } else if (!type(given.apply(column.name())).equals(type(column))) {
                broken.add(column.name() + " is of the type " + type(given.apply(column.name())) + ", not "
                        + type(column));
            }
        }
        names.stream()
                .filter(name -> !List.of(promised.fieldNames()).contains(name))
                .forEach(name -> broken.add("the rows have a column " + name + " too many"));
        return broken;
    }

    private static String type(StructField column) {
        return column.dataType().catalogString();
    }

    private static Metadata comment(String description) {
        return new MetadataBuilder().putString("comment", description).build();
    }
}
