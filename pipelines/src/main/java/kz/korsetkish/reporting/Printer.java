package kz.korsetkish.reporting;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.BookFile;
import kz.korsetkish.book.Publication;
import kz.korsetkish.report.NationalReport;
import kz.korsetkish.report.Report;
import kz.korsetkish.report.ReportKind;
import kz.korsetkish.text.Unprintable;
import kz.korsetkish.workbook.DataWorkbook;

/** The folder of a release below {@code out/}: its book and its printed reports. */
public final class Printer {
    private static final String BOOK = "book.json";
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_ENDS = "%%EOF";
    private static final int PDF_TAIL = 16;

    private final Path folder;
    private final Publication publication;

    public Printer(Path out, String releaseId, Publication publication) {
        folder = out.resolve(releaseId);
        this.publication = publication;
    }

    /** Which reports to print, each in these languages: of one kind or all, about one subject or all. */
    public record Choice(List<String> languages, Optional<ReportKind> kind, Optional<String> subject) {
        public Choice {
            languages = List.copyOf(languages);
        }

        /** Those that it comes to. */
        public List<Report> of(Book book) {
            return ReportKind.all(book).stream()
                    .filter(report -> kind.isEmpty() || kind.get().equals(report.kind()))
                    .filter(report -> subject.isEmpty() || subject.get().equals(report.subject()))
                    .toList();
        }
    }

    /** A report in one language, to be printed. */
    private record Sheet(Path file, Report report, String language) implements Callable<List<Unprintable>> {
        @Override
        public List<Unprintable> call() throws IOException {
            return report.print(language, file);
        }
    }

    /** The release whose book was made last. */
    public static Optional<String> newestBook(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(folder -> Files.exists(folder.resolve(BOOK)))
                    .max(Comparator.comparing(Printer::madeAt))
                    .map(folder -> folder.getFileName().toString());
        }
    }

    private static FileTime madeAt(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(BOOK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the book of the release is there. */
    public boolean hasBook() {
        return Files.exists(book());
    }

    /** The book of the release, where it is there and whole. */
    public Optional<Book> readBook() throws IOException {
        try {
            return hasBook() ? Optional.ofNullable(BookFile.read(book())) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public void writeBook(Book book) throws IOException {
        Files.createDirectories(folder);
        BookFile.write(book, book());
    }

    /** The national reports in these languages that are not there, or not whole. */
    public List<String> missing(List<String> languages) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String language : languages) {
            if (!isWhole(report(language))) {
                missing.add(language);
            }
        }
        return missing;
    }

    /** Whether it begins and ends as a PDF does. */
    private static boolean isWhole(Path pdf) throws IOException {
        if (!Files.isRegularFile(pdf)) {
            return false;
        }
        try (var file = Files.newByteChannel(pdf)) {
            if (file.size() < PDF_TAIL) {
                return false;
            }
            byte[] begin = read(file, 0, PDF_BEGINS.length);
            byte[] end = read(file, file.size() - PDF_TAIL, PDF_TAIL);
            return Arrays.equals(begin, PDF_BEGINS)
                    && new String(end, StandardCharsets.ISO_8859_1).strip().endsWith(PDF_ENDS);
        }
    }

    private static byte[] read(SeekableByteChannel file, long from, int length) throws IOException {
        // Not closed: the channel goes with it.
        return Channels.newInputStream(file.position(from)).readNBytes(length);
    }

    /** Prints the national reports in these languages. */
    public Printed printNational(Book book, List<String> languages) throws IOException {
        return print(sheets(List.of(NationalReport.of(book.with(publication))), languages), file -> {});
    }

    /**
     * Prints side by side; the national reports come first.
     *
     * @param printed is told of each file
     */
    public Printed print(Book book, Choice choice, Consumer<Path> printed) throws IOException {
        return print(sheets(choice.of(book.with(publication)), choice.languages()), printed);
    }

    /** Writes the tables of all reports as a workbook. */
    public Printed writeWorkbook(Book book) throws IOException {
        Path file = folder.resolve("tables.xlsx");
        return Printed.of(List.of(file), lacks(file, DataWorkbook.write(book.with(publication), file)));
    }

    /** How many files this choice comes to. */
    public int count(Book book, Choice choice) {
        return choice.of(book).size() * choice.languages().size();
    }

    public Path report(String language) {
        return folder.resolve("national." + language + ".pdf");
    }

    private List<Sheet> sheets(List<Report> reports, List<String> languages) {
        return reports.stream()
                .flatMap(report -> languages.stream()
                        .map(language -> new Sheet(folder.resolve(report.file(language)), report, language)))
                .toList();
    }

    private Printed print(List<Sheet> sheets, Consumer<Path> printed) throws IOException {
        for (Sheet sheet : sheets) {
            Files.createDirectories(sheet.file().getParent());
        }
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<List<Unprintable>>> running =
                    sheets.stream().map(pool::submit).toList();
            List<Printed.Lack> lacks = new ArrayList<>();
            for (int i = 0; i < sheets.size(); i++) {
                Path file = sheets.get(i).file();
                lacks.addAll(lacks(file, running.get(i).get()));
                printed.accept(file);
            }
            return Printed.of(sheets.stream().map(Sheet::file).toList(), lacks);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IOException("printing: " + e.getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<Printed.Lack> lacks(Path file, List<Unprintable> unprintable) {
        String name = folder.relativize(file).toString();
        return unprintable.stream().map(one -> new Printed.Lack(name, one)).toList();
    }

    private Path book() {
        return folder.resolve(BOOK);
    }
}
