package kz.korsetkish.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kz.korsetkish.Declared;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.ingest.row.RowContract;
import kz.korsetkish.session.RowConditions;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Outcome;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded without Spark jobs is what the jobs make of the same arrivals: every row, count, note and refusal. */
class LightLoadingTest {
    private static final Path SAMPLES = Path.of(System.getProperty("korsetkish.home", ".."), "data-samples");
    private static final int FILES = 200;

    /** A key that may lack a part, and rules that are true, false, or neither where a value is missing. */
    private static final String CONTRACT = """
            rules:
              - {name: no_more_than_owed, predicate: paid <= owed, message: {kk: а, ru: а, en: a}}
              - {name: hired_lately, predicate: 'hired is null or year(hired) >= 2000', message: {kk: ә, ru: б, en: b}}
              - name: within_bounds
                predicate: (owed + paid between 0 and 900000000) and left(worker_id, 2) not in ('w9', 'w8')
                message: {kk: б, ru: в, en: c}
            """;

    private static final List<String> LINES = List.of(
            "",
            " \t ",
            "1,2,3,4",
            "worker_id,hired,owed,paid",
            "Работник,\"Дата приёма, день\",Начислено,Выплачено",
            ",,,",
            "Итого,,,",
            "Итого,,5,5",
            "Примечание: данные предварительные,,,",
            "w-1",
            "w-1,,1,1,,",
            "w-1,,1,1,9",
            "\"w-1,,1,1",
            "\"w-1\"x,,1,1",
            "N/A,,1,1",
            "w-\u00A0\u00A0,,1,1");

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("fuzz.seed", 1));

    /** What of some arrivals stands in bronze, and what became of them. */
    private record Outcomes(Map<String, List<Row>> rows, List<Submission> submissions) {}

    @Test
    void samplesAreLoadedAlike() {
        List<Source> sources = Declared.PROJECT.sources();
        try (Session session = Session.open(new Warehouse(folder.resolve("warehouse")), Declared.PROJECT)) {
            List<Arrival> arrivals =
                    received(session, sources, SAMPLES.resolve("official"), SAMPLES.resolve("synthetic"));
            assertThat(arrivals).hasSizeGreaterThan(100);

            holdAlike(session, arrivals, Set.of(), Set.of());
        }
    }

    /** A rule that fails would make its whole file unreadable; of a value out of its range the column tells. */
    @Test
    void noRuleOfAContractFailsOnARow() {
        try (Session session = Session.open(new Warehouse(folder.resolve("warehouse")), Declared.PROJECT)) {
            for (Source source : Declared.PROJECT.sources()) {
                StructType columns = RowContract.columns(source);
                RowConditions rules = session.conditions(
                        columns,
                        source.rules().stream()
                                .map(rule -> expr(rule.predicate()))
                                .toList());
                for (int value : List.of(-1, 0, 1, 8, 99)) {
                    assertThatCode(() -> rules.trueOf(rowOf(columns, value)))
                            .as(source.name() + " " + value)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static InternalRow rowOf(StructType columns, int value) {
        return new GenericInternalRow(Stream.of(columns.fields())
                .map(column -> switch (column.dataType()) {
                    case StringType text -> UTF8String.fromString(String.valueOf(value));
                    case IntegerType number -> value;
                    case DateType day -> value;
                    case BooleanType flag -> value > 0;
                    case DoubleType number -> (double) value;
                    case DecimalType number ->
                        Decimal.apply(BigDecimal.valueOf(value).setScale(number.scale()));
                    case ArrayType errors -> new GenericArrayData(new Object[0]);
                    default -> (long) value;
                })
                .toArray());
    }

    @Test
    void generatedFilesAreLoadedAlike() throws IOException {
        List<Source> sources = sources(CONTRACT);
        var damage = new Damage(random);
        for (int i = 0; i < FILES; i++) {
            switch (random.nextInt(4)) {
                case 0 -> send(i, GeneratedFile.of(random), Function.identity());
                case 1 -> send(i, GeneratedFile.of(random), damage::done);
                default -> sendLines(i);
            }
        }
        try (Session session = open(sources)) {
            List<Arrival> arrivals = received(session, sources, folder.resolve("inbox"));
            assertThat(arrivals).hasSizeGreaterThan(FILES / 2);

            Outcomes all = holdAlike(session, arrivals, Set.of(), Set.of());

            assertThat(all.submissions())
                    .anySatisfy(one -> assertThat(one.message()).startsWith("control totals differ"))
                    .anySatisfy(one -> assertThat(one.notes()).hasSizeGreaterThan(2));
            List<Row> rows = all.rows().getOrDefault("wage", List.of());
            assertThat(rows.stream()
                            .flatMap(row -> row.<Row>getList(row.fieldIndex("_errors")).stream())
                            .map(error -> error.<String>getAs("rule")))
                    .contains("key", "no_more_than_owed", "hired_lately", "within_bounds", "columns", "required");
            readsAgain(session, arrivals.subList(0, 20));
        }
    }

    /** Rows of before give way to the same rows, or to all that is read anew. */
    private static void readsAgain(Session session, List<Arrival> arrivals) {
        Source source = arrivals.getFirst().source();
        Set<String> ids = Set.copyOf(Arrival.ids(arrivals.subList(5, 15)));
        for (Set<Source> anew : List.of(Set.<Source>of(), Set.of(source))) {
            List<Outcomes> both = Stream.of(true, false)
                    .map(isLight -> {
                        load(session, arrivals, isLight, Set.of(), Set.of());
                        return outcomes(session, arrivals.subList(5, 15), isLight, anew, ids);
                    })
                    .toList();
            assertThat(both.getFirst()).isEqualTo(both.getLast());
            assertThat(both.getFirst().rows().getOrDefault("wage", List.of()).stream()
                            .map(row -> row.<String>getAs("_submission_id"))
                            .collect(Collectors.toSet()))
                    .hasSize(anew.isEmpty() ? 20 : 10);
        }
    }

    @Test
    void oneFileThatCannotBeReadCostsNothingButItself() throws IOException {
        List<Source> sources = sources("""
                rules:
                  - {name: share, predicate: paid / owed <= 1, message: {kk: а, ru: а, en: a}}
                  - {name: name, predicate: "worker_id rlike '^(w|-|[0-9])*$'", message: {kk: ә, ru: б, en: b}}
                """);
        sendText(0, ".csv", "w-1,,2,1\n".getBytes(UTF_8));
        String divisionByZero = "w-2,,0,0\n";
        String endOfTheStack = "w".repeat(500_000) + ",,2,1\n";
        for (String mistake : List.of(divisionByZero, endOfTheStack)) {
            sendText(1, ".csv", mistake.getBytes(UTF_8));
            try (Session session = open(sources)) {
                List<Arrival> arrivals = received(session, sources, folder.resolve("inbox"));
                assertThat(light(session).load(Arrival.bySource(arrivals)).unread())
                        .containsOnlyKeys(sources);
                assertThat(session.hasTable("bronze.wage")).isFalse();

                assertThat(new Loading(session, Set.of(), Set.of()).load(arrivals))
                        .extracting(Submission::outcome)
                        .containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.UNREADABLE);
                session.drop("bronze.wage");

                // A copy that is gone since it was looked at.
                Files.delete(arrivals.getLast().contents().rows().file());
                holdAlike(session, arrivals, Set.of(), Set.of());
            }
        }
    }

    @Test
    void whatIsMoreThanTheLimitsIsLeftToJobs() throws IOException {
        List<Source> sources = sources("");
        byte[] rows = "w-1,,2,1\nw-2,,2,1\n".getBytes(UTF_8);
        sendText(0, ".csv", rows);
        sendText(1, ".csv.gz", "w-3,,2,1\n".getBytes(UTF_8));
        List<Arrival> arrivals = received(new Warehouse(folder.resolve("warehouse")), sources, folder.resolve("inbox"));
        long bytes = 2L * "worker_id,hired,owed,paid\n".length() + rows.length + "w-3,,2,1\n".length();

        assertThat(new LightLimits(3, bytes).hold(arrivals)).isTrue();
        assertThat(new LightLimits(2, bytes).hold(arrivals)).isFalse();
        assertThat(new LightLimits(3, bytes - 1).hold(arrivals)).isFalse();
    }

    private static Outcomes holdAlike(
            Session session, List<Arrival> arrivals, Set<Source> anew, Set<String> loadedBefore) {
        Outcomes light = outcomes(session, arrivals, true, anew, loadedBefore);
        Outcomes heavy = outcomes(session, arrivals, false, anew, loadedBefore);
        assertThat(light.submissions()).containsExactlyElementsOf(heavy.submissions());
        assertThat(light.rows()).containsOnlyKeys(heavy.rows().keySet());
        heavy.rows()
                .forEach((source, rows) ->
                        assertThat(light.rows().get(source)).as(source).containsExactlyElementsOf(rows));
        return light;
    }

    /** Loads them and takes the tables away again. */
    private static Outcomes outcomes(
            Session session, List<Arrival> arrivals, boolean isLight, Set<Source> anew, Set<String> loadedBefore) {
        List<Submission> submissions = load(session, arrivals, isLight, anew, loadedBefore);
        Map<String, List<Row>> rows = new TreeMap<>();
        for (Source source : Arrival.bySource(arrivals).keySet()) {
            var bronze = new BronzeTable(source);
            rows.put(
                    source.name(),
                    bronze.in(session).collectAsList().stream()
                            .sorted(Comparator.comparing(Row::toString))
                            .toList());
            session.drop(bronze.name());
        }
        return new Outcomes(
                rows,
                submissions.stream()
                        .sorted(Comparator.comparing(Submission::submissionId))
                        .toList());
    }

    private static List<Submission> load(
            Session session, List<Arrival> arrivals, boolean isLight, Set<Source> anew, Set<String> loadedBefore) {
        var writing = new BronzeWriting(session, anew, loadedBefore);
        if (!isLight) {
            return new HeavyLoading(session, writing).load(Arrival.bySource(arrivals));
        }
        LightLoading.Loaded loaded = new LightLoading(session, writing).load(Arrival.bySource(arrivals));
        assertThat(loaded.unread()).isEmpty();
        return loaded.submissions();
    }

    private static LightLoading light(Session session) {
        return new LightLoading(session, new BronzeWriting(session, Set.of(), Set.of()));
    }

    private Session open(List<Source> sources) {
        return Session.open(new Warehouse(folder.resolve("warehouse")), Declared.with(sources));
    }

    private static List<Arrival> received(Session session, List<Source> sources, Path... inbox) {
        return received(session.warehouse(), sources, inbox);
    }

    private static List<Arrival> received(Warehouse warehouse, List<Source> sources, Path... inbox) {
        var archive = new Archive(warehouse, Limits.DEFAULT);
        return new Reception(sources, archive, List.of(), Instant.now())
                .receive(new Inbox(List.of(inbox)).contents()).stream()
                        .flatMap(one ->
                                one instanceof Received.Loadable(Arrival arrival) ? Stream.of(arrival) : Stream.empty())
                        .toList();
    }

    private List<Source> sources(String rules) throws IOException {
        String contract = Files.readString(Intray.CASES.resolve("wage.yml"));
        return Intray.project(
                        folder.resolve("project"),
                        contract.replace("key: [worker_id]", "key: [worker_id, hired]") + rules)
                .sources();
    }

    private void send(int number, GeneratedFile file, Function<byte[], byte[]> change) throws IOException {
        write(number, file.ending(), change.apply(file.bytes()));
    }

    /** A text of every kind of line that a form may have, some more than once. */
    private void sendLines(int number) throws IOException {
        String end = oneOf("\n", "\r\n", "\r");
        String text = IntStream.range(0, random.nextInt(1, 15))
                .mapToObj(i -> random.nextInt(3) == 0 ? LINES.get(random.nextInt(LINES.size())) : row())
                .collect(Collectors.joining(
                        end, oneOf("", "\uFEFF") + "worker_id,hired,owed,paid" + end, oneOf("", end)));
        byte[] bytes = text.getBytes(UTF_8);
        boolean isPacked = random.nextInt(4) == 0;
        Path file = write(number, isPacked ? ".csv.gz" : ".csv", isPacked ? gzip(bytes) : bytes);
        if (random.nextInt(3) == 0) {
            Files.writeString(SideFile.beside(file), "control_totals: {rows: 2, paid: 2}\n");
        }
    }

    private String row() {
        return String.join(
                ",",
                oneOf("w-1", "w-2", "w-3", " w-1 ", "w9", "\"w, \"\"4\"\"\"", "Ёлкина", ""),
                oneOf("", "", "2020-01-15", "15.01.1999", "2020-02-30"),
                oneOf("1", "2.5", "1000000001", "-1", "", "x"),
                oneOf("1", "1.0", "3", "0", "", "\"1,5\""));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void sendText(int number, String ending, byte[] rows) throws IOException {
        byte[] head = "worker_id,hired,owed,paid\n".getBytes(UTF_8);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head);
        whole.writeBytes(rows);
        write(number, ending, ending.endsWith(".gz") ? gzip(whole.toByteArray()) : whole.toByteArray());
    }

    private Path write(int number, String ending, byte[] bytes) throws IOException {
        Path place = Files.createDirectories(folder.resolve("inbox/" + number));
        return Files.write(place.resolve("wage_110000000_2025" + ending), bytes);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
