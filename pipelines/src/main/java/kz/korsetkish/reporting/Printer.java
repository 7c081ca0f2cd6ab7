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
import kz.korsetkish.html.HtmlReport;
import kz.korsetkish.report.NationalReport;
import kz.korsetkish.report.Report;
import kz.korsetkish.report.ReportKind;
import kz.korsetkish.text.Unprintable;
import kz.korsetkish.workbook.DataWorkbook;

/** The folder of a release below {@code out/}: its book and its printed reports. */
public final class Printer {
    private static final String BOOK = "book.json";
    private static final Ends PDF = new Ends("%PDF-", "%%EOF");
    private static final Ends HTML = new Ends("<!DOCTYPE html>", HtmlReport.END);
    private static final int TAIL = 16;

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

        /** Whether nothing is left out but languages. */
        boolean isAll() {
            return kind.isEmpty() && subject.isEmpty();
        }

        /** Those that it comes to. */
        public List<Report> of(Book book) {
            return ReportKind.all(book).stream()
                    .filter(report -> kind.isEmpty() || kind.get().equals(report.kind()))
                    .filter(report -> subject.isEmpty() || subject.get().equals(report.subject()))
                    .toList();
        }
    }

    /** How a file begins and ends when it is whole. */
    private record Ends(String first, String last) {}

    /** A file to be printed. */
    private record Sheet(Path file, Callable<List<Unprintable>> printing) {}

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

    /** The languages whose national report, brief or page is not there, or not whole. */
    public List<String> missing(List<String> languages) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String language : languages) {
            if (!isWhole(report(language), PDF) || !isWhole(brief(language), PDF) || !isWhole(page(language), HTML)) {
                missing.add(language);
            }
        }
        return missing;
    }

    private static boolean isWhole(Path printed, Ends ends) throws IOException {
        if (!Files.isRegularFile(printed)) {
            return false;
        }
        try (var file = Files.newByteChannel(printed)) {
            if (file.size() < TAIL) {
                return false;
            }
            String begin = read(file, 0, ends.first().length());
            String end = read(file, file.size() - TAIL, TAIL);
            return begin.equals(ends.first())
                    && end.strip().endsWith(ends.last().strip());
        }
    }

    private static String read(SeekableByteChannel file, long from, int length) throws IOException {
        // Not closed: the channel goes with it.
        byte[] bytes = Channels.newInputStream(file.position(from)).readNBytes(length);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Prints the national reports in these languages, the briefs, and the pages with all reports. */
    public Printed printNational(Book book, List<String> languages) throws IOException {
        Book published = book.with(publication);
        List<Sheet> sheets = new ArrayList<>(pages(published, languages));
        sheets.addAll(sheets(List.of(NationalReport.of(published)), languages));
        sheets.addAll(sheets(ReportKind.BRIEF.of(published), languages));
        return print(sheets, file -> {});
    }

    /**
     * Prints side by side: where all reports are chosen the pages that hold them, then the national reports.
     *
     * @param printed is told of each file
     */
    public Printed print(Book book, Choice choice, Consumer<Path> printed) throws IOException {
        Book published = book.with(publication);
        // The longest work first.
        List<Sheet> sheets = new ArrayList<>(choice.isAll() ? pages(published, choice.languages()) : List.<Sheet>of());
        sheets.addAll(sheets(choice.of(published), choice.languages()));
        return print(sheets, printed);
    }

    /** Writes the tables of all reports as a workbook. */
    public Printed writeWorkbook(Book book) throws IOException {
        Path file = folder.resolve("tables.xlsx");
        return Printed.of(List.of(file), lacks(file, DataWorkbook.write(book.with(publication), file)));
    }

    /** How many files this choice comes to. */
    public int count(Book book, Choice choice) {
        return (choice.of(book).size() + (choice.isAll() ? 1 : 0))
                * choice.languages().size();
    }

    /** The national reports in these languages and the pages with all reports. */
    public List<Path> reports(List<String> languages) {
        return languages.stream()
                .flatMap(language -> Stream.of(report(language), page(language)))
                .toList();
    }

    private Path report(String language) {
        return folder.resolve("national." + language + ".pdf");
    }

    private Path brief(String language) {
        return folder.resolve("brief." + language + ".pdf");
    }

    private Path page(String language) {
        return folder.resolve(HtmlReport.file(language));
    }

    private List<Sheet> pages(Book book, List<String> languages) {
        return languages.stream()
                .map(language -> new Sheet(page(language), () -> {
                    HtmlReport.write(book, language, page(language));
                    return List.of();
                }))
                .toList();
    }

    private List<Sheet> sheets(List<Report> reports, List<String> languages) {
        return reports.stream()
                .flatMap(report -> languages.stream().map(language -> sheet(report, language)))
                .toList();
    }

    private Sheet sheet(Report report, String language) {
        Path file = folder.resolve(report.file(language));
        return new Sheet(file, () -> report.print(language, file));
    }

    private Printed print(List<Sheet> sheets, Consumer<Path> printed) throws IOException {
        for (Sheet sheet : sheets) {
            Files.createDirectories(sheet.file().getParent());
        }
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<List<Unprintable>>> running =
                    sheets.stream().map(sheet -> pool.submit(sheet.printing())).toList();
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
