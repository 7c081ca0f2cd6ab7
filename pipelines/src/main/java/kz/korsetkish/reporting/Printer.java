package kz.korsetkish.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.BookFile;
import kz.korsetkish.report.NationalReport;

/** The folder of a release below {@code out/}: its book and its printed reports. */
public final class Printer {
    private static final String BOOK = "book.json";

    private final Path folder;

    public Printer(Path out, String releaseId) {
        folder = out.resolve(releaseId);
    }

    /** The release whose book was made last. */
    public static Optional<String> newestBook(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(out)) {
            return folders.map(folder -> folder.resolve(BOOK))
                    .filter(Files::exists)
                    .max(Comparator.comparingLong(book -> book.toFile().lastModified()))
                    .map(book -> book.getParent().getFileName().toString());
        }
    }

    /** Whether the book of the release is there. */
    public boolean hasBook() {
        return Files.exists(book());
    }

    public Book readBook() throws IOException {
        return BookFile.read(book());
    }

    public void writeBook(Book book) throws IOException {
        Files.createDirectories(folder);
        BookFile.write(book, book());
    }

    /** The reports in these languages that are not there. */
    public List<String> missing(List<String> languages) {
        return languages.stream()
                .filter(language -> !Files.exists(report(language)))
                .toList();
    }

    public List<Path> print(Book book, List<String> languages) throws IOException {
        List<Path> printed = new ArrayList<>();
        for (String language : languages) {
            NationalReport.print(book, language, report(language));
            printed.add(report(language));
        }
        return printed;
    }

    public Path report(String language) {
        return folder.resolve("national." + language + ".pdf");
    }

    private Path book() {
        return folder.resolve(BOOK);
    }
}
