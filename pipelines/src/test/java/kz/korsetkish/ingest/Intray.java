package kz.korsetkish.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.file.Contents;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.ingest.file.RowFile;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.submission.Submission;

/** Receives files by the contract of {@code ugly/wage.yml} without Spark. */
final class Intray {
    static final Path RESOURCES = Path.of("src", "test", "resources");
    static final Path CASES = RESOURCES.resolve("ugly");
    /** No file of the tests was written before it; what was sent before it is said by a side file. */
    private static final Instant FIRST_FILE = Instant.parse("2026-06-01T00:00:00Z");

    private final Instant now = Instant.now();

    private final Warehouse warehouse;
    private final List<Source> sources;
    private final Limits limits;

    private Intray(Path folder, String options, Limits limits) throws IOException {
        this.warehouse = new Warehouse(folder.resolve("warehouse"));
        this.sources = sources(folder.resolve("project"), options);
        this.limits = limits;
    }

    /** @param options lines that the contract has besides */
    static Intray in(Path folder, String options, Limits limits) throws IOException {
        return new Intray(folder, options, limits);
    }

    static Intray in(Path folder) throws IOException {
        return in(folder, "", Limits.DEFAULT);
    }

    /** What becomes of this file of its folder. */
    Received receive(Path file, Submission... known) throws IOException {
        Path place = Objects.requireNonNull(file.getParent());
        Path real = place.toRealPath().resolve(file.getFileName());
        Inbox.Contents folder = new Inbox(List.of(place)).contents();
        List<Inbox.Item> items =
                folder.files().stream().filter(item -> item.file().equals(real)).toList();
        return receiveAll(new Inbox.Contents(items, List.of(), List.of()), known)
                .getFirst();
    }

    /** What becomes of all that lies in a folder. */
    List<Received> receiveAll(Path folder, Submission... known) {
        return receiveAll(new Inbox(List.of(folder)).contents(), known);
    }

    List<Received> receiveAll(Inbox.Contents inbox, Submission... known) {
        return new Reception(sources, new Archive(warehouse, limits), List.of(known), now).receive(inbox);
    }

    Warehouse warehouse() {
        return warehouse;
    }

    /** What became of it, as a person would want to read it; rows that were written anew are shown as they are. */
    static String inWords(Received received) throws IOException {
        return switch (received) {
            case Received.Unchanged(String submissionId) -> "unchanged\n";
            case Received.Ended(Submission submission) ->
                inWords(submission, submission.outcome().text());
            case Received.Loadable(Arrival arrival) ->
                inWords(arrival.submission(), "loadable") + inWords(arrival.contents());
        };
    }

    private static String inWords(Submission submission, String outcome) {
        var found = submission.found();
        String form = Stream.of(found.format(), found.encoding(), found.delimiter(), found.sheet())
                .map(part -> part.orElse("-"))
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        return "outcome: " + outcome + "\n"
                + (submission.message().isEmpty() ? "" : "message: " + submission.message() + "\n")
                + "found: " + form + "\n"
                + submission.notes().stream()
                        .map(note -> "note: " + note.words() + "\n")
                        .collect(Collectors.joining())
                + submission.rowsInFile().map(rows -> "rows: " + rows + "\n").orElse("")
                + (submission.controlTotals().isEmpty()
                        ? ""
                        : "totals: " + new TreeMap<>(submission.controlTotals()) + "\n")
                + said(submission);
    }

    /** What a side file says besides; the times of the files of a test say nothing. */
    private static String said(Submission submission) {
        return (submission.synthetic() ? "synthetic\n" : "")
                + (submission.kind() == Submission.Kind.FULL
                        ? ""
                        : "kind: " + submission.kind().name().toLowerCase(Locale.ROOT) + "\n")
                + (submission.sentAt().isAfter(FIRST_FILE) ? "" : "sent: " + submission.sentAt() + "\n");
    }

    private static String inWords(Contents contents) throws IOException {
        String header = "columns: " + contents.header().columns() + "\n";
        return switch (contents.rows()) {
            case RowFile.Plain plain -> header + "read in place\n";
            case RowFile.Numbered numbered -> header + String.join("", rows(numbered));
        };
    }

    static List<String> rows(RowFile.Numbered numbered) throws IOException {
        List<String> rows = new ArrayList<>();
        String text = Files.readString(numbered.file());
        int start = 0;
        for (int end = text.indexOf(RowFile.Numbered.END); end >= 0; end = text.indexOf(RowFile.Numbered.END, start)) {
            String row = text.substring(start, end);
            rows.add(row.replace("\r", "\\r")
                            .replace("\n", "\\n")
                            .replace(String.valueOf(RowFile.Numbered.AFTER_NUMBER), ": ")
                    + "\n");
            start = end + 1;
        }
        return rows;
    }

    /** The sources of a small project that has this contract for wages; {@code options} may name other files. */
    private static List<Source> sources(Path project, String options) throws IOException {
        String contract = Files.readString(CASES.resolve("wage.yml"));
        return project(
                        project,
                        (options.contains("file:") ? contract.replaceFirst("(?m)^file:.*\n", "") : contract) + options)
                .sources();
    }

    /** A small project whose one source is called wage and has this contract. */
    static Catalog project(Path project, String contract) throws IOException {
        Path base = RESOURCES.resolve("catalog-base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(base.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(project.resolve("sql/catalog/sources/wage.yml"), contract);
        return CatalogFiles.load(project.resolve("sql"));
    }
}
