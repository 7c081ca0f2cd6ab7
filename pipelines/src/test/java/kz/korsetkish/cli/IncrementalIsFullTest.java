package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.run.NightlyRun;
import kz.korsetkish.run.Remake;
import kz.korsetkish.run.Withdrawals;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Kind;
import kz.korsetkish.submission.SubmissionTable;
import org.apache.spark.sql.Row;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nights that make anew only what has changed leave the same tables as a warehouse that is made of the same submissions at
 * once. Each sequence is a handful of random events, with a night after each; {@code -Dkorsetkish.sequences=60} tries more,
 * {@code -Dkorsetkish.seed=6100} others: it is the seed of the first.
 */
class IncrementalIsFullTest {
    private static final int NIGHTS = 4;
    private static final List<String> COMPARED = List.of("bronze", "reference", "silver", "gold");

    /** What a night may be killed after. */
    private static final List<String> PHASES =
            List.of("ingest", "silver.shared_delivery", "silver.rejection", "silver.delivery_count");

    @TempDir
    private Path home;

    static IntStream sequences() {
        int first = Integer.getInteger("korsetkish.seed", 0);
        return IntStream.range(first, first + Integer.getInteger("korsetkish.sequences", 6));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void tablesAreTheSame(int seed) throws IOException {
        var nights = new Nights(SmallProject.withDeliveries(home), new Random(seed));
        nights.pass();
        Warehouse incremental = nights.project.warehouse();
        Warehouse again = nights.madeAtOnce();
        Map<String, List<String>> made = tables(nights.project, incremental);
        var softly = new SoftAssertions();
        tables(nights.project, again)
                .forEach((table, rows) -> softly.assertThat(made.get(table))
                        .as(table + " after " + String.join("\n", nights.told))
                        .containsExactlyElementsOf(rows));
        softly.assertAll();
    }

    private static Map<String, List<String>> tables(SmallProject project, Warehouse warehouse) {
        Catalog catalog = CatalogFiles.load(project.sql());
        try (var session = Session.open(warehouse, catalog)) {
            Map<String, List<String>> tables = new TreeMap<>();
            catalog.stored().stream()
                    .map(TableContract::table)
                    .filter(table -> !table.equals(SubmissionTable.NAME))
                    .filter(table -> COMPARED.stream().anyMatch(schema -> table.startsWith(schema + ".")))
                    .forEach(table -> tables.put(
                            table,
                            session.table(table).collectAsList().stream()
                                    .map(Row::toString)
                                    .sorted()
                                    .toList()));
            return tables;
        }
    }

    /** A warehouse with what happens to it. */
    private static final class Nights {
        private final SmallProject project;
        private final Random random;
        private final List<String> told = new ArrayList<>();
        private LocalDate today = LocalDate.parse("2026-11-21");
        private List<Submission> received = List.of();
        private int files;

        Nights(SmallProject project, Random random) {
            this.project = project;
            this.random = random;
        }

        void pass() throws IOException {
            sendWhole();
            night(project.warehouse(), new Remake.Nothing());
            for (int i = 0; i < NIGHTS; i++) {
                event();
                night(project.warehouse(), new Remake.Nothing());
            }
        }

        private void event() throws IOException {
            switch (random.nextInt(10)) {
                case 0, 1 -> sendWhole();
                case 2, 3 -> append();
                case 4 -> counting().ifPresentOrElse(this::correct, () -> told.add("nothing to correct"));
                case 5 -> counting().ifPresentOrElse(this::withdraw, () -> told.add("nothing to withdraw"));
                case 6 -> changeStatement();
                case 7 -> changeContract();
                case 8 -> today = today.plusMonths(random.nextInt(12));
                default -> {
                    append();
                    killedNight();
                }
            }
        }

        private void sendWhole() throws IOException {
            send(Kind.FULL, 2021 + random.nextInt(3), "");
        }

        private void append() throws IOException {
            send(Kind.APPEND, 2021 + random.nextInt(3), "");
        }

        private void correct(Submission corrected) {
            try {
                send(Kind.CORRECTION, Integer.parseInt(corrected.period().orElseThrow()), corrected.submissionId());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void send(Kind kind, int year, String corrects) throws IOException {
            String rows = random.ints(1 + random.nextInt(kind == Kind.FULL ? 8 : 3), 1, 13)
                    .distinct()
                    .mapToObj(id -> delivery(id, year))
                    .collect(Collectors.joining());
            String name = "service_delivery_%d (%d).csv".formatted(year, ++files);
            Instant sentAt = Instant.parse("2026-03-01T00:00:00Z").plus(random.nextInt(5_000), ChronoUnit.HOURS);
            Files.writeString(
                    project.inbox().resolve(name + ".meta.yml"),
                    "sent_at: %s\nkind: %s\n".formatted(sentAt, kind.name().toLowerCase(Locale.ROOT))
                            + (corrects.isEmpty() ? "" : "corrects: " + corrects + "\n"));
            Files.writeString(
                    project.inbox().resolve(name),
                    "delivery_id,service_code,region_code,started_at,completed_at,channel,manual_steps,recipient_group,"
                            + "initiator\n"
                            + rows);
            told.add("%s %d of %s: %s".formatted(kind, year, sentAt, rows.replace("\n", "; ")));
        }

        /** One in five is of a region that no classifier has, and one in nine of no region at all. */
        private String delivery(int id, int year) {
            String region = random.nextInt(9) == 0
                    ? ""
                    : List.of("110000000", "710000000", "990000000", "110000000", "310000000")
                            .get(random.nextInt(5));
            return "%d,S%d,%s,%d-06-01T00:00Z,%d-06-01T00:%02dZ,portal,%d,general,applicant\n"
                    .formatted(id, random.nextInt(2), region, year, year, random.nextInt(60), random.nextInt(2));
        }

        private Optional<Submission> counting() {
            List<Submission> counting = received.stream()
                    .filter(one ->
                            one.outcome().isCurrent() && one.source().stream().anyMatch("service_delivery"::equals))
                    .toList();
            return counting.isEmpty() ? Optional.empty() : Optional.of(counting.get(random.nextInt(counting.size())));
        }

        private void withdraw(Submission submission) {
            told.add("withdrawn " + submission.submissionId());
            try {
                Withdrawals.withdraw(
                        CatalogFiles.load(project.sql()),
                        project.warehouse(),
                        submission.submissionId(),
                        "the test",
                        "why");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void changeStatement() throws IOException {
            switch (random.nextInt(4)) {
                case 0 -> turn("reference/area.sql", "'710000000'", "'310000000'");
                case 1 -> turn("silver/service_delivery.sql", " 59999999", " 119999999");
                case 2 -> turn("silver/delivery_count.sql", "<= 20", "<= 30");
                default -> turn("silver/rejection.sql", "'No. ' || cast(d.delivery_id", "cast(d.delivery_id");
            }
        }

        /** Changes the text, or changes it back. */
        private void turn(String file, String one, String other) throws IOException {
            boolean isOne = project.read(file).contains(one);
            project.edit(file, isOne ? one : other, isOne ? other : one);
            told.add(file + " changed");
        }

        private void changeContract() throws IOException {
            turn("catalog/sources/service_delivery.yml", "contract_version: 2", "contract_version: 3");
            turn("catalog/sources/service_delivery.yml", "max: 10000", "max: 0");
        }

        private void night(Warehouse warehouse, Remake remake) throws IOException {
            received = new NightlyRun(project.request(warehouse, today, remake), (step, rows, took, note) -> {})
                    .execute()
                    .intake()
                    .submissions();
        }

        private void killedNight() throws IOException {
            String after = PHASES.get(random.nextInt(PHASES.size()));
            told.add("killed after " + after);
            try {
                new NightlyRun(project.request(today), (step, rows, took, note) -> {
                            if (step.equals(after)) {
                                throw new IllegalStateException("killed");
                            }
                        })
                        .execute();
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("killed");
            }
        }

        /** A warehouse made of what cannot be made again. */
        Warehouse madeAtOnce() throws IOException {
            Path from = project.warehouse().root();
            Path to = project.home().resolve("again");
            for (String kept : List.of("archive", "bronze/submission", "ops")) {
                try (Stream<Path> paths = Files.walk(from.resolve(kept))) {
                    for (Path path : paths.toList()) {
                        Path copy = to.resolve(from.relativize(path));
                        Files.createDirectories(copy.getParent());
                        Files.copy(path, copy);
                    }
                }
            }
            var again = new Warehouse(to);
            night(again, new Remake.Everything());
            return again;
        }
    }
}
