package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated submissions of one source, whole ones, parts and corrections, some rows wrong and some doubled: what counts
 * in the end is what a plain reading of the rules gives, whatever the order they arrive in and however often.
 */
class IntakePropertiesTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-01-10T06:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final String COVER = "service_registry/ministry-of-digital-development/2025/";
    private static final String HEADER =
            "service_code,owner,top50,form_electronic,form_service_centre,form_paper,active_from,active_until\n";
    /** Of a form: none of it is a row. */
    private static final List<String> FRAME = List.of(
            "1,2,3,4,5,6,7,8\n", HEADER, ",,,,,,,\n", "Итого,,,,,,,\n", "Примечание: данные предварительные,,,,,,,\n");

    private static final long SEED = 1;
    private static final int SUBMISSIONS = 7;
    private static final int CODES = 20;

    private static final Catalog CATALOG = CatalogFiles.load(
            Path.of(System.getProperty("korsetkish.home", "..")).resolve("sql"));
    private static final Source SOURCE =
            Objects.requireNonNull(CATALOG.sourcesByName().get("service_registry"));

    @TempDir
    Path folder;

    /** One generated file: the owners that it gives to valid rows, by code. */
    private record Sent(Path folder, String submissionId, String kind, Instant at, Map<String, String> owners) {}

    /** What a warehouse holds after intake. */
    private record Held(List<String> submissions, Map<String, String> owners) {}

    @Test
    void whatCountsDependsOnWhatWasSentAlone() throws IOException, ParseException {
        var random = new Random(SEED);
        List<Sent> sent = sent(folder.resolve("inbox"), random);
        assertThat(sent).extracting(Sent::kind).contains("full", "append", "correction");
        Held atOnce = taken("at-once", List.of(sent));
        assertThat(atOnce.owners()).isEqualTo(expected(sent));

        List<Sent> shuffled = new ArrayList<>(sent);
        Collections.shuffle(shuffled, random);
        assertThat(taken("one-by-one", shuffled.stream().map(List::of).toList()))
                .isEqualTo(atOnce);
        assertThat(taken("in-halves-twice", List.of(sent.subList(3, SUBMISSIONS), sent.subList(0, 3), sent)))
                .isEqualTo(atOnce);
    }

    /** The newest whole submission, and after it the newest valid row of each code; corrections of older ones fell with them. */
    private static Map<String, String> expected(List<Sent> sent) {
        Sent whole = sent.stream()
                .filter(one -> one.kind().equals("full"))
                .max(Comparator.comparing(Sent::at))
                .orElseThrow();
        Map<String, String> owners = new TreeMap<>(whole.owners());
        sent.stream().filter(one -> one.at().isAfter(whole.at())).forEach(one -> owners.putAll(one.owners()));
        return owners;
    }

    private static List<Sent> sent(Path inbox, Random random) throws IOException {
        List<Sent> sent = new ArrayList<>();
        String lastFull = "";
        for (int i = 0; i < SUBMISSIONS; i++) {
            String kind = i == 0
                    ? "full"
                    : List.of("full", "append", "correction", "correction").get(random.nextInt(4));
            Sent one =
                    write(inbox.resolve("delivery-" + i), kind, lastFull, FIRST_DAY.plus(i, ChronoUnit.DAYS), random);
            lastFull = kind.equals("full") ? one.submissionId() : lastFull;
            sent.add(one);
        }
        return sent;
    }

    private static Sent write(Path folder, String kind, String corrected, Instant at, Random random)
            throws IOException {
        var rows = new StringBuilder(HEADER);
        Map<String, String> valid = new TreeMap<>();
        int count = kind.equals("full") ? CODES : random.nextInt(1, 5);
        List<Integer> codes =
                new ArrayList<>(IntStream.range(0, CODES + 3).boxed().toList());
        Collections.shuffle(codes, random);
        for (int code : codes.subList(0, count)) {
            String owner = "body-" + random.nextInt(1000);
            switch (random.nextInt(8)) {
                case 0 -> rows.append(row(code, owner, "maybe"));
                case 1 -> rows.append(row(code, owner, "true")).append(row(code, owner + "-again", "true"));
                default -> {
                    rows.append(row(code, owner, "true"));
                    valid.put("S" + code, owner);
                }
            }
        }
        FRAME.forEach(rows::append);
        Path file = Files.createDirectories(folder).resolve("service_registry_2025.csv");
        Files.writeString(file, rows);
        String corrects = kind.equals("correction") ? "corrects: " + corrected + "\n" : "";
        Files.writeString(
                folder.resolve("service_registry_2025.csv.meta.yml"),
                "sent_at: " + at + "\nkind: " + kind + "\n" + corrects);
        return new Sent(folder, COVER + hash(rows.toString()), kind, at, valid);
    }

    private static String row(int code, String owner, String top50) {
        return "S" + code + "," + owner + "," + top50 + ",true,false,false,2020-01-01,\n";
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text).substring(0, 12);
    }

    /** Each part of the deliveries is one intake of its own into the same warehouse. */
    private Held taken(String name, List<List<Sent>> parts) throws ParseException {
        var warehouse = new Warehouse(folder.resolve(name));
        try (Session session = Session.open(warehouse, CATALOG)) {
            for (List<Sent> part : parts) {
                var inbox = new Inbox(part.stream().map(Sent::folder).toList());
                new Ingest(session, List.of(SOURCE), inbox, NOW).execute(Extracts.NONE);
            }
            List<Row> submissions = session.query("""
                    select submission_id, outcome, rows_in_file, rows_accepted, rows_rejected, message, notes
                    from bronze.submission order by submission_id
                    """, Map.of()).collectAsList();
            assertThat(submissions)
                    .allSatisfy(row -> assertThat(row.<Long>getAs("rows_in_file"))
                            .isEqualTo(row.<Long>getAs("rows_accepted") + row.<Long>getAs("rows_rejected")))
                    .allSatisfy(row -> assertThat(row.<String>getList(row.fieldIndex("notes")))
                            .filteredOn(note -> note.startsWith("passed over: "))
                            .hasSize(FRAME.size())
                            .anyMatch(note -> note.matches("passed over: 1 row of totals, line \\d+")));
            Map<String, String> owners =
                    session
                            .query("select service_code, owner from silver.service_type", Map.of())
                            .collectAsList()
                            .stream()
                            .collect(Collectors.toMap(
                                    row -> row.getString(0),
                                    row -> row.getString(1),
                                    (a, b) -> a + "|" + b,
                                    TreeMap::new));
            return new Held(submissions.stream().map(Row::toString).toList(), owners);
        }
    }
}
