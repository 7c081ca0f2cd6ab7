package kz.korsetkish.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.report.Report;
import kz.korsetkish.report.ReportKind;

/** All reports of a book in one language as one file that needs no other and asks nobody for anything. */
public final class HtmlReport {
    /** What the file ends with when it is whole. */
    public static final String END = "</html>\n";

    private HtmlReport() {}

    /** Its name in the folder of the release. */
    public static String file(String language) {
        return "report." + language + ".html";
    }

    /**
     * Writes beside the file first and moves it into place, so that a killed process leaves no half a page; the same
     * book gives the same bytes.
     */
    public static void write(Book book, String language, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.writeString(draft, html(book, language), StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static String html(Book book, String language) {
        // The brief is a page of the national report.
        List<Group> groups = Stream.of(ReportKind.values())
                .filter(kind -> kind != ReportKind.BRIEF)
                .map(kind -> new Group(kind, kind.of(book)))
                .filter(group -> !group.reports().isEmpty())
                .toList();
        return new Page(language, groups).html();
    }

    /** The reports of one kind. */
    record Group(ReportKind kind, List<Report> reports) {}
}
