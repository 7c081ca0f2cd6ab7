package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.ingest.Inbox.Item;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.Submission;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole inboxes as data: each folder of {@code inbox} holds what lies there under {@code given}, and {@code expected.txt}
 * with what must become of each file. {@code -Dgolden.write=true} writes that anew, to be read before it is committed.
 */
class InboxTest {
    private static final Path CASES = Intray.RESOURCES.resolve("inbox");
    private static final Duration SETTLE = Duration.ofMillis(50);
    private static final String ROWS = "worker_id,hired,owed,paid\nw-1,,1,1\n";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @TestFactory
    Stream<DynamicTest> everyInbox() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList().stream()
                    .map(one -> DynamicTest.dynamicTest(String.valueOf(one.getFileName()), () -> run(one)));
        }
    }

    private void run(Path inbox) throws IOException {
        Path given = copy(inbox.resolve("given"), folder.resolve(inbox.getFileName()));
        String became = inWords(
                        Intray.in(folder.resolve("of " + inbox.getFileName())).receiveAll(given))
                .replace(given.toRealPath().toString(), "INBOX");
        Path expected = inbox.resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, became);
        }
        assertThat(became).isEqualTo(Files.readString(expected));
    }

    /** All written at the same time, whenever they were checked out. */
    private static Path copy(Path given, Path inbox) throws IOException {
        var time = FileTime.from(Instant.now());
        try (Stream<Path> files = Files.walk(given)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = inbox.resolve(given.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.setLastModifiedTime(Files.copy(file, copy), time);
            }
        }
        return inbox;
    }

    static String inWords(List<Received> received) {
        return received.stream()
                .map(one -> switch (one) {
                    case Received.Unchanged(String submissionId) -> submissionId + ": unchanged\n";
                    case Received.Ended(Submission submission) ->
                        inWords(submission, submission.outcome().text());
                    case Received.Loadable(Arrival arrival) -> inWords(arrival.submission(), "loadable");
                })
                .collect(Collectors.joining());
    }

    private static String inWords(Submission submission, String outcome) {
        submission.refusal().ifPresent(SpokenRefusal::hold);
        return submission.fileName() + ": " + outcome
                + (submission.synthetic() ? ", synthetic" : "")
                + (submission.message().isEmpty() ? "" : ": " + submission.message()) + "\n"
                + submission.notes().stream()
                        .map(note -> "  note: " + note.words() + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void anOldFileIsTakenAtOnceAndAYoungOneWhenItStaysAsItIs() throws IOException {
        Path old = Files.writeString(folder.resolve("wage_110000000_2024.csv"), ROWS);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
        Path young = Files.writeString(folder.resolve("wage_110000000_2025.csv"), ROWS);
        var inbox = new Inbox(List.of(folder), SETTLE);

        assertThat(inbox.contents().files()).extracting(Item::isWhole).containsExactly(true, true);

        Files.writeString(young, ROWS + "w-2,,1,1\n");
        assertThat(inbox.contents().files()).extracting(Item::isWhole).containsExactly(true, false);
    }

    @Test
    void aFileThatCameAfterTheFirstLookIsLeftUnlessItIsOld() throws IOException {
        var inbox = new Inbox(List.of(folder), Duration.ofHours(1));
        Path young = Files.writeString(folder.resolve("wage_110000000_2025.csv"), ROWS);
        assertThat(inbox.contents().files()).extracting(Item::isWhole).containsExactly(false);

        assertThat(inWords(Intray.in(elsewhere).receiveAll(inbox.contents()))).contains("taken up by the next run");

        Files.setLastModifiedTime(young, FileTime.from(Instant.now().minusSeconds(7200)));
        assertThat(inbox.contents().files()).extracting(Item::isWhole).containsExactly(true);
    }

    @Test
    void aFileIsNotWholeBeforeItsSideFileIs() throws IOException {
        Path file = Files.writeString(folder.resolve("wage_110000000_2025.csv"), ROWS);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        var inbox = new Inbox(List.of(folder), SETTLE);
        Files.writeString(folder.resolve("wage_110000000_2025.csv.meta.yml"), "synthetic: ");

        assertThat(inbox.contents().files()).extracting(Item::isWhole).containsExactly(false);
    }

    @Test
    void aFolderThatCannotBeOpenedIsNamedAndTheOthersGoOn() throws IOException {
        Files.writeString(folder.resolve("wage_110000000_2025.csv"), ROWS);
        Path gone = folder.resolve("gone");

        var received = Intray.in(elsewhere).receiveAll(new Inbox(List.of(gone, folder)).contents());

        assertThat(inWords(received)).isEqualTo("""
                gone: unreadable: this folder is not there any more
                wage_110000000_2025.csv: loadable
                """);
    }

    /** Files that were never written whole, links that lead nowhere or in circles, and names that act on a terminal. */
    @Test
    void whateverHasANameInTheInboxIsNamedSafely() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("wage_110000000_2021.csv"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("wage_110000000_2022.csv"), folder.resolve("wage_110000000_2022.csv"));
        Files.createSymbolicLink(folder.resolve("circle"), folder);
        assertThat(new ProcessBuilder(
                                "mkfifo",
                                folder.resolve("wage_110000000_2023.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(folder.resolve("wage\n\u001B[31mrelease 2099-01-01.1\u202Eas of.csv"), ROWS);
        Files.writeString(folder.resolve("w".repeat(240) + ".csv"), ROWS);

        String became = inWords(Intray.in(elsewhere).receiveAll(folder));

        assertThat(became.lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).contains(": un", "; "));
        assertThat(became).doesNotContain("\u001B", "\u202E").contains("wage\\n\\u001B[31mrelease");
    }

    /** The short names of submissions are the beginnings of their hashes; what they are is the whole hash. */
    @Test
    void filesWhoseHashesBeginAlikeAreTwoSubmissions() throws IOException {
        write("a", "worker_id,hired,owed,paid\nw-8584731,,1,1\n");
        write("b", "worker_id,hired,owed,paid\nw-8993344,,1,1\n");
        List<Submission> received = Intray.in(elsewhere).receiveAll(folder).stream()
                .map(Received.Loadable.class::cast)
                .map(one -> one.arrival().submission().counted(1, 0))
                .toList();

        assertThat(received.stream().map(one -> one.sha256().substring(0, 12)))
                .containsExactly("25938586995a", "25938586995a");
        assertThat(received.stream().map(Submission::sha256).distinct()).hasSize(2);
        assertThat(received.stream().map(Submission::submissionId))
                .containsExactly(
                        "wage/110000000/2025/25938586995a",
                        "wage/110000000/2025/" + received.getLast().sha256());

        assertThat(Intray.in(elsewhere).receiveAll(folder, received.reversed().toArray(Submission[]::new)))
                .containsExactlyElementsOf(received.stream()
                        .<Received>map(one -> new Received.Unchanged(one.submissionId()))
                        .toList());
    }

    private void write(String place, String rows) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(place)).resolve("wage_110000000_2025.csv"), rows);
    }

    /** Letters of one and of two characters are the same letters. */
    @Test
    void aNameIsTheSameInEveryFormOfUnicode() {
        assertThat(new FileName("и\u0306.csv")).isEqualTo(new FileName("й.csv"));
    }

    @Test
    void aTimeThatNoClockHasShownDoesNotDecide() throws IOException {
        Path file = Files.writeString(folder.resolve("wage_110000000_2025.csv"), ROWS);
        for (String time : List.of("2062-01-01T00:00:00Z", "1980-01-01T00:00:00Z")) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
            Received received = Intray.in(elsewhere).receive(file);
            assertThat(received).isInstanceOfSatisfying(Received.Loadable.class, one -> {
                Submission submission = one.arrival().submission();
                assertThat(submission.sentAt()).isEqualTo(submission.receivedAt());
                assertThat(submission.notes())
                        .singleElement()
                        .extracting(Refusal::words)
                        .asString()
                        .contains(time, "which cannot be");
            });
        }
    }
}
