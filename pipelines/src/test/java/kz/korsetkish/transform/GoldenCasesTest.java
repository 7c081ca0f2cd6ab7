package kz.korsetkish.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code data-samples/cases}: the query gives its expected rows from its given ones. While working on
 * one, {@code -Dkorsetkish.cases=trust,survey} runs those alone whose names contain one of these.
 */
class GoldenCasesTest {
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home", ".."));
    /** What the program asks for itself; in these the order of the rows counts. */
    private static final String READ = "read/";

    private static final List<String> INDICATOR_COLUMNS = List.of(
            "series string",
            "entity string",
            "time_period string",
            "breakdown string",
            "member string",
            "numerator decimal(38,10)",
            "denominator decimal(38,10)",
            "obs_value decimal(38,16)",
            "obs_status string",
            "sample_size bigint",
            "standard_error double",
            "ci_low double",
            "ci_high double",
            "synthetic boolean");
    private static final List<String> CONTRIBUTOR_COLUMNS =
            List.of("contributors bigint", "largest_contribution decimal(38,10)", "second_contribution decimal(38,10)");
    private static final List<String> VARIANT_COLUMNS = List.of("edition string", "boundaries string");
    private static final Set<String> INDICATOR_GRAIN = Set.of("series", "entity", "time_period", "breakdown", "member");

    @TempDir
    private static Path folder;

    private static Catalog catalog;
    private static Session session;
    private static GivenTables tables;

    @BeforeAll
    static void open() {
        catalog = CatalogFiles.load(HOME.resolve("sql"));
        session = Session.open(new Warehouse(folder), catalog);
        tables = new GivenTables(session, catalog);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsExpectedRows() throws IOException {
        String asked = System.getProperty("korsetkish.cases", "");
        return cases().stream()
                .filter(one -> Stream.of(asked.split(",")).anyMatch(one.name()::contains))
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    /** With rows: an emptied check would pass a case that expects none. Some queries read the basis of an indicator. */
    @Test
    void everyIndicatorCheckAndReadHasACaseWithRows() throws IOException {
        assertThat(cases().stream()
                        .filter(one -> one.expectedRows() > 0)
                        .map(GoldenCase::query)
                        .collect(Collectors.toSet()))
                .containsAll(queries(
                        "gold/indicators/", catalog.indicators().stream().map(Indicator::query)))
                .containsAll(queries("checks/", catalog.checks().stream()))
                .containsAll(queries(
                        READ,
                        catalog.reads().stream().filter(read -> !read.name().startsWith("explain_basis"))));
    }

    private static List<String> queries(String folder, Stream<Query> queries) {
        return queries.map(query -> folder + query.name()).toList();
    }

    private static List<GoldenCase> cases() throws IOException {
        try (Stream<Path> folders = Files.list(HOME.resolve("data-samples/cases"))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::read)
                    .toList();
        }
    }

    private static void check(GoldenCase golden) throws IOException {
        Path file = HOME.resolve("sql/" + golden.query() + ".sql");
        Query query = new Query(golden.query(), file, Files.readString(file));
        Set<String> needed = tables.needed(query.sql(), golden.given().keySet());
        assertThat(needed)
                .as("tables that the query reads")
                .containsAll(golden.given().keySet());
        tables.write(needed, golden.given());
        Map<String, Object> parameters = new HashMap<>(golden.parameters());
        parameters.put("as_of", golden.asOf());
        Dataset<Row> result = session.query(query, parameters);
        Dataset<Row> actual = golden.where() == null ? result : result.where(golden.where());
        List<Row> rows = actual.collectAsList();
        List<String> header = GivenTables.header(golden.expected());
        model(golden.query()).ifPresent(model -> checkDeclared(model, actual.schema(), rows, header));
        if (golden.query().startsWith("gold/indicators/")) {
            checkIndicator(actual.schema(), rows);
        }
        Dataset<Row> expected = tables.read(golden.expected(), actual.schema());
        List<String> actualTexts = texts(rounded(rows, golden.digits()), actual.schema(), header);
        List<String> expectedTexts = texts(rounded(expected.collectAsList(), golden.digits()), actual.schema(), header);
        if (golden.query().startsWith(READ)) {
            assertThat(actualTexts).as("in the order that is read").containsExactlyElementsOf(expectedTexts);
        } else {
            assertThat(actualTexts).containsExactlyInAnyOrderElementsOf(expectedTexts);
        }
    }

    private static Optional<Model> model(String query) {
        return catalog.models().stream()
                .filter(model -> model.table().equals(query.replace('/', '.')))
                .findFirst();
    }

    /** Columns and grain as declared; a case may leave out columns, so required ones are held where it names them. */
    private static void checkDeclared(Model model, StructType schema, List<Row> rows, List<String> named) {
        assertThat(columns(schema))
                .isEqualTo(model.columns().stream()
                        .map(column -> column.name() + " " + column.type())
                        .toList());
        model.columns().stream()
                .filter(column -> column.required() && named.contains(column.name()))
                .forEach(column -> assertThat(rows)
                        .as("%s is required", column.name())
                        .allSatisfy(row ->
                                assertThat(row.<Object>getAs(column.name())).isNotNull()));
        checkGrain(Set.copyOf(model.contract().grain()), schema, rows);
    }

    private static void checkIndicator(StructType schema, List<Row> rows) {
        List<String> columns = new ArrayList<>(columns(schema));
        boolean hasVariants = columns.removeAll(VARIANT_COLUMNS);
        assertThat(columns).startsWith(INDICATOR_COLUMNS.toArray(String[]::new));
        assertThat(columns.stream().skip(INDICATOR_COLUMNS.size()).toList()).isIn(List.of(), CONTRIBUTOR_COLUMNS);
        checkGrain(
                hasVariants ? union(INDICATOR_GRAIN, Set.of("edition", "boundaries")) : INDICATOR_GRAIN, schema, rows);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static void checkGrain(Set<String> grain, StructType schema, List<Row> rows) {
        assertThat(texts(rows, schema, List.copyOf(grain)))
                .as("one row per %s", grain)
                .doesNotHaveDuplicates();
    }

    private static List<String> columns(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(field -> field.name() + " " + field.dataType().catalogString())
                .toList();
    }

    private static List<Row> rounded(List<Row> rows, @Nullable Integer digits) {
        if (digits == null) {
            return rows;
        }
        var context = new MathContext(digits);
        return rows.stream()
                .map(row -> RowFactory.create(IntStream.range(0, row.size())
                        .mapToObj(position -> switch (row.get(position)) {
                            case Double number -> plain(BigDecimal.valueOf(number), context);
                            case BigDecimal number -> plain(number, context);
                            case null -> null;
                            case Object other -> other;
                        })
                        .toArray()))
                .toList();
    }

    private static String plain(BigDecimal number, MathContext context) {
        return number.round(context).stripTrailingZeros().toPlainString();
    }

    /** One text a row, {@code column=value} for each of the named columns. */
    private static List<String> texts(List<Row> rows, StructType schema, List<String> names) {
        int[] positions = names.stream().mapToInt(schema::fieldIndex).toArray();
        StructField[] fields = schema.fields();
        return rows.stream()
                .map(row -> IntStream.of(positions)
                        .mapToObj(position -> fields[position].name() + "=" + row.get(position))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
