package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Packed.Packing;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
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
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/**
 * A Parquet file. Its rows stay where they are; what stands at its end is read here: the names and types of its
 * columns, and how many rows it has.
 */
final class ParquetFile {
    private static final char DELIMITER = ',';

    /** What the end of a file says. */
    private record Footer(MessageType columns, long rows) {}

    private final Packed packed;
    private final Source source;
    private final Limits limits;

    ParquetFile(Packed packed, Source source, Limits limits) {
        this.packed = packed;
        this.source = source;
        this.limits = limits;
    }

    static boolean isParquet(byte[] head) {
        return startsWith(head, "PAR1");
    }

    private static boolean startsWith(byte[] head, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        return head.length >= wanted.length && Arrays.equals(Arrays.copyOf(head, wanted.length), wanted);
    }

    /** @param unpacked where the file goes if it is packed */
    Contents read(Path unpacked) throws IOException, UnreadableException {
        byte[] head = packed.head();
        if (!isParquet(head)) {
            throw new UnreadableException(
                    startsWith(head, "PARE")
                            ? "an encrypted Parquet file; send it without encryption"
                            : "no Parquet file, whatever its name says; send it as .parquet, .csv or .xlsx");
        }
        Path file = packed.packing() == Packing.NONE ? packed.file() : unpacked(unpacked);
        Footer footer = footer(file);
        long most = limits.unpackedFrom(Files.size(file));
        if (footer.rows() > most / Math.max(1, footer.columns().getFieldCount())) {
            throw new UnreadableException("its " + footer.rows()
                    + " rows are more than a file of its size should have; send it in parts, or as .csv");
        }
        var columns = new Columns(source, footer.columns());
        var found = new Found(
                Optional.of("parquet" + packed.packing().ending()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Contents(
                new RowFile.Columnar(file, columns.known()), columns.header(), DELIMITER, footer.rows(), found);
    }

    private Path unpacked(Path target) throws IOException, UnreadableException {
        Files.createDirectories(target.getParent());
        try (InputStream in = packed.open()) {
            Files.copy(in, target);
        }
        return target;
    }

    private static Footer footer(Path file) throws UnreadableException {
        try (var reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return new Footer(reader.getFileMetaData().getSchema(), reader.getRecordCount());
        } catch (IOException | RuntimeException e) {
            // Whatever the library stumbles over in bytes that anybody may have sent.
            throw new UnreadableException(
                    "the Parquet file is cut off or damaged: its end cannot be read; send it again");
        }
    }

    /** The columns of a file beside those of the contract. */
    private static final class Columns {
        private final Source source;
        private final List<Type> sent;
        private final ColumnNames names;
        private final ParquetToSparkSchemaConverter converter = new ParquetToSparkSchemaConverter(new SQLConf());

        Columns(Source source, MessageType sent) throws UnreadableException {
            this.source = source;
            this.sent = sent.getFields();
            this.names = new ColumnNames(source);
            Map<String, List<String>> byName =
                    written().stream().collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT)));
            for (List<String> same : byName.values()) {
                if (same.size() > 1) {
                    throw new UnreadableException("the names of its columns " + String.join(", ", same)
                            + " differ only in capitals; rename them");
                }
            }
        }

        private List<String> written() {
            return sent.stream().map(Type::getName).toList();
        }

        /** Of the columns that the contract has. */
        Header header() {
            Header all = Header.of(written(), wrongTypes(), source);
            return new Header(
                    all.columns().stream().filter(name -> !name.isEmpty()).toList(), all.mistakes());
        }

        private List<String> wrongTypes() {
            List<String> wrong = new ArrayList<>();
            for (Type column : sent) {
                contractType(column)
                        .filter(type -> type(column)
                                .filter(sentType -> canBecome(sentType, type))
                                .isEmpty())
                        .ifPresent(type -> wrong.add(column.getName() + " (" + inWords(column) + ", which cannot be "
                                + type + "; write it as " + remedy(type) + " or as text)"));
            }
            return wrong;
        }

        private static String remedy(String type) {
            return type.equals("timestamp") ? "timestamp in microseconds of UTC" : type;
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
                    .orElseGet(() ->
                            String.valueOf(column.getLogicalTypeAnnotation()).toLowerCase(Locale.ROOT));
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

        StructType known() {
            var known = new StructType();
            for (Type column : sent) {
                Optional<DataType> type = names.column(column.getName()).flatMap(name -> type(column));
                if (type.isPresent()) {
                    known = known.add(column.getName(), type.get());
                }
            }
            return known;
        }
    }
}
