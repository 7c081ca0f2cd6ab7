package kz.korsetkish.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.BookFile;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Unprintable;

/** Prints the reports from a book, without a warehouse. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println(
                    "usage: BOOK.json OUTDIR [LANGUAGE...], languages: " + String.join(" ", Languages.all()));
            System.exit(2);
        }
        Book book = BookFile.read(Path.of(arguments[0]));
        Path out = Files.createDirectories(Path.of(arguments[1]));
        List<String> languages = arguments.length == 2
                ? Languages.all()
                : Arrays.asList(arguments).subList(2, arguments.length);
        for (Report report : ReportKind.all(book)) {
            for (String language : languages) {
                Path file = out.resolve(report.file(language));
                Files.createDirectories(file.getParent());
                tell(file, report.print(language, file));
            }
        }
    }

    private static void tell(Path file, List<Unprintable> unprintable) {
        System.out.println(file);
        unprintable.forEach(one -> System.err.println("warning: " + file + ", " + one.message()));
    }
}
