package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.Standing;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Outcome;
import kz.korsetkish.submission.Withdrawal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole submissions of one period are sent, sent again, copied, mended and withdrawn at random, some looked at by a run in
 * between: what counts in the end is what a plain reading of the rules gives.
 */
class ReceptionPropertiesTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-01-10T06:00:00Z");
    private static final int SEEDS = 40;
    private static final int STEPS = 25;

    @TempDir
    Path folder;

    /** What is true of some bytes, as the sender and the planner left it. */
    private static final class Content {
        private final int number;
        private final List<Path> places = new ArrayList<>();
        private Instant sentAt;
        private Instant withdrawn = Instant.MIN;
        private boolean synthetic;
        private boolean totalIsWrong;

        Content(int number, Instant sentAt) {
            this.number = number;
            this.sentAt = sentAt;
        }

        void write() throws IOException {
            for (Path place : places) {
                Files.createDirectories(place.getParent());
                Files.writeString(place, "worker_id,hired,owed,paid\nw-%d,,1,1\n".formatted(number));
                Files.writeString(
                        SideFile.beside(place),
                        "sent_at: %s\nsynthetic: %s\ncontrol_totals: {rows: %d}\n"
                                .formatted(sentAt, synthetic, totalIsWrong ? 2 : 1));
            }
        }

        boolean isWithdrawn() {
            return !sentAt.isAfter(withdrawn);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatCountsInTheEndIsWhatTheRulesSay() {
        return IntStream.range(0, SEEDS).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> play(seed)));
    }

    private void play(int seed) throws IOException {
        var random = new Random(seed);
        Path inbox = Files.createDirectories(folder.resolve("inbox-" + seed));
        var intray = Intray.in(folder.resolve("of-" + seed));
        List<Content> contents = new ArrayList<>();
        List<Withdrawal> withdrawals = new ArrayList<>();
        List<Submission> known = List.of();
        for (int step = 0; step < STEPS; step++) {
            Instant at = FIRST_DAY.plus(step, ChronoUnit.HOURS);
            int what = contents.isEmpty() ? 0 : random.nextInt(6);
            if (what == 0) {
                var first = new Content(contents.size(), at);
                first.places.add(inbox.resolve(step + "/wage_110000000_2025.csv"));
                contents.add(first);
            }
            Content content = what == 0 ? contents.getLast() : contents.get(random.nextInt(contents.size()));
            switch (what) {
                case 0 -> {}
                case 1 -> content.sentAt = at;
                case 2 -> content.places.add(inbox.resolve(step + "/wage_110000000_2025 (1).csv"));
                case 3 -> content.synthetic = !content.synthetic;
                case 4 -> content.totalIsWrong = !content.totalIsWrong;
                default -> {
                    known = run(intray, inbox, known, withdrawals);
                    known = withdraw(content, known, withdrawals);
                }
            }
            content.write();
            if (random.nextBoolean()) {
                known = run(intray, inbox, known, withdrawals);
            }
        }
        known = run(intray, inbox, known, withdrawals);
        assertThat(run(intray, inbox, known, withdrawals)).isEqualTo(known);
        assertThat(inWords(known)).isEqualTo(expected(contents));
    }

    private static List<Submission> withdraw(Content content, List<Submission> known, List<Withdrawal> withdrawals) {
        Submission withdrawn = known.stream()
                .filter(one -> one.submissionId().equals(id(content)))
                .findFirst()
                .orElseThrow();
        // What is withdrawn already is as it was sent then, whatever its side file says now.
        if (withdrawn.outcome() == Outcome.WITHDRAWN) {
            return known;
        }
        withdrawals.add(new Withdrawal(withdrawn.submissionId(), withdrawn.sentAt(), FIRST_DAY, "aliya", "wrong"));
        content.withdrawn = withdrawn.sentAt();
        return Standing.decide(known, withdrawals);
    }

    /** As an ingest does it, with the only row of each file valid. */
    private static List<Submission> run(
            Intray intray, Path inbox, List<Submission> known, List<Withdrawal> withdrawals) {
        Map<String, Submission> all = new LinkedHashMap<>();
        known.forEach(one -> all.put(one.submissionId(), one));
        for (Received received : intray.receiveAll(inbox, known.toArray(Submission[]::new))) {
            switch (received) {
                case Received.Unchanged unchanged -> assertThat(all).containsKey(unchanged.submissionId());
                case Received.Ended(Submission submission) -> all.put(submission.submissionId(), submission);
                case Received.Loadable(Arrival arrival) -> {
                    Submission loaded = arrival.submission().counted(1, 0);
                    boolean isRight = arrival.controlTotals()
                                    .getOrDefault(SideFile.ROWS, BigDecimal.ONE)
                                    .compareTo(BigDecimal.ONE)
                            == 0;
                    all.put(
                            loaded.submissionId(),
                            isRight ? loaded : loaded.rejected(Refusal.told("control totals differ")));
                }
            }
        }
        return Standing.decide(all.values(), withdrawals);
    }

    /** Of what is neither withdrawn nor refused, the last that was sent counts. */
    private static Map<String, String> expected(List<Content> contents) {
        Content current = contents.stream()
                .filter(one -> !one.isWithdrawn() && !one.totalIsWrong)
                .max(Comparator.comparing(one -> one.sentAt))
                .orElse(null);
        Map<String, String> expected = new TreeMap<>();
        for (Content one : contents) {
            String outcome = one == current ? "accepted" : one.totalIsWrong ? "rejected" : "superseded";
            expected.put(
                    id(one),
                    one.isWithdrawn()
                            ? "withdrawn"
                            : outcome + (one.synthetic ? ", synthetic" : "") + ", " + one.sentAt);
        }
        return expected;
    }

    private static Map<String, String> inWords(List<Submission> known) {
        return known.stream()
                .collect(Collectors.toMap(
                        Submission::submissionId,
                        one -> one.outcome() == Outcome.WITHDRAWN
                                ? "withdrawn"
                                : one.outcome().text() + (one.synthetic() ? ", synthetic" : "") + ", " + one.sentAt(),
                        (a, b) -> a + b,
                        TreeMap::new));
    }

    private static String id(Content content) {
        return "wage/110000000/2025/"
                + Archive.hash("worker_id,hired,owed,paid\nw-%d,,1,1\n".formatted(content.number))
                        .substring(0, 12);
    }
}
