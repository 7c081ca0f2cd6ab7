package kz.korsetkish.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;

/** The columns of a Parquet file beside those of the contract. */
final class ParquetColumns {
    private final Source source;
    private final List<Type> sent;
    private final ColumnNames names;
    private final ParquetToSparkSchemaConverter converter = new ParquetToSparkSchemaConverter(new SQLConf());

    ParquetColumns(Source source, MessageType sent) throws UnreadableException {
        this.source = source;
        this.sent = sent.getFields();
        this.names = new ColumnNames(source);
        Map<String, List<String>> byName =
                written().stream().collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT)));
        for (List<String> same : byName.values()) {
            if (same.size() > 1) {
                throw new UnreadableException(Refusal.of(
                        RefusalCode.PARQUET_COLUMNS_DIFFER_IN_CAPITALS,
                        Refusal.listed(same.stream().map(ShownText::name).toList())));
            }
        }
    }

    private List<String> written() {
        return sent.stream()
                .map(Type::getName)
                .map(name -> name.isBlank() ? "(no name)" : name)
                .toList();
    }

    /** Of the columns that the contract has. */
    Header header() {
        Header all = Header.of(written(), wrongTypes(), source);
        return new Header(all.columns().stream().filter(name -> !name.isEmpty()).toList(), all.mistakes());
    }

    private List<Refusal> wrongTypes() {
        List<Refusal> wrong = new ArrayList<>();
        for (Type column : sent) {
            contractType(column)
                    .filter(type -> type(column)
                            .filter(sentType -> canBecome(sentType, type))
                            .isEmpty())
                    .ifPresent(type -> wrong.add(Refusal.of(
                            RefusalCode.COLUMN_OF_WRONG_TYPE, column.getName(), inWords(column), type, remedy(type))));
        }
        return wrong;
    }

    private static Object remedy(String type) {
        return type.equals("timestamp") ? Refusal.of(RefusalCode.TIMESTAMP_IN_MICROSECONDS) : type;
    }

    private Optional<String> contractType(Type column) {
        return names.column(column.getName())
                .flatMap(name -> source.columns().stream()
                        .filter(one -> one.name().equals(name))
                        .map(Source.Column::type)
                        .findFirst());
    }

    /** What Spark reads the column as, if it can. */
    private Optional<DataType> type(Type column) {
        try {
            return Optional.of(converter
                    .convert(new MessageType("column", column))
                    .fields()[0]
                    .dataType());
        } catch (Exception e) {
            // The converter throws for types that Spark has not, and does not say so in its signature.
            return Optional.empty();
        }
    }

    private String inWords(Type column) {
        return type(column)
                .map(DataType::simpleString)
                .orElseGet(
                        () -> String.valueOf(column.getLogicalTypeAnnotation()).toLowerCase(Locale.ROOT));
    }

    private static boolean canBecome(DataType sent, String contract) {
        return switch (sent) {
            case StringType text -> true;
            case FloatType fraction -> isNumber(contract);
            case DoubleType fraction -> isNumber(contract);
            case NumericType number -> isNumber(contract) || contract.equals("string");
            case BooleanType flag -> contract.equals("boolean") || contract.equals("string");
            case DateType day -> contract.equals("date") || contract.equals("string");
            case TimestampType time -> contract.equals("timestamp") || contract.equals("string");
            default -> false;
        };
    }

    private static boolean isNumber(String contract) {
        return contract.equals("integer") || contract.equals("long") || contract.startsWith("decimal");
    }

    /** Those that the contract has, as Spark would read them. */
    List<ParquetText> known() {
        List<ParquetText> known = new ArrayList<>();
        for (Type column : sent) {
            Optional<DataType> type = names.column(column.getName()).flatMap(name -> type(column));
            String inContract = contractType(column).orElse("string");
            type.ifPresent(one -> known.add(new ParquetText(column.asPrimitiveType(), one, inContract)));
        }
        return known;
    }
}
