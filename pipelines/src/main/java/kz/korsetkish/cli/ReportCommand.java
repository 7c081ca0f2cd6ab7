package kz.korsetkish.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.report.Report;
import kz.korsetkish.report.ReportKind;
import kz.korsetkish.reporting.Printed;
import kz.korsetkish.reporting.Printer;
import kz.korsetkish.run.PublishedBook;
import kz.korsetkish.text.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code korsetkish report}. */
@Command(
        name = "report",
        description = "Prints the reports of a release from its book.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Korsetkish program;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--release", paramLabel = "ID", description = "which release; default the newest that has a book")
    private @Nullable String release;

    @Option(names = "--lang", paramLabel = "LANGUAGE", split = ",", description = "in which languages; default all")
    private List<String> languages = Languages.all();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "reports of one kind: national, brief, region or plan; default all")
    private @Nullable String kind;

    @Option(
            names = "--entity",
            paramLabel = "CODE",
            description = "reports about KZ, a region by its KATO code, or a state body by its id; default all")
    private @Nullable String entity;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> unknown = languages.stream()
                .filter(language -> !Languages.all().contains(language))
                .toList();
        if (!unknown.isEmpty()) {
            throw new WrongUse("--lang: no texts in " + unknown + "; there are " + Languages.all());
        }
        String releaseId = release == null ? Printer.newestBook(common.out()).orElseThrow(this::noBook) : release;
        var printer = new Printer(common.out(), releaseId, program.publication());
        Optional<Book> whole = printer.readBook();
        if (whole.isEmpty()) {
            if (printer.hasBook()) {
                spec.commandLine()
                        .getErr()
                        .println("warning: the book of release " + releaseId
                                + " is damaged: it is made anew from the release");
            }
            printer.writeBook(publishedBook(releaseId));
        }
        Book book = whole.isPresent() ? whole.get() : printer.readBook().orElseThrow();
        if (!book.release().programVersion().equals(Version.text())) {
            spec.commandLine()
                    .getErr()
                    .println("warning: release " + releaseId + " was made by version "
                            + book.release().programVersion() + ", this is version " + Version.text());
        }
        Printer.Choice choice = choice(book);
        Printed printed;
        try (var bar = new ReportBar(printer.count(book, choice))) {
            printed = printer.print(book, choice, bar::printed);
        }
        tell(printed);
        if (kind == null && entity == null) {
            tell(printer.writeWorkbook(book));
        }
        return ExitCode.DONE;
    }

    private void tell(Printed printed) {
        printed.files().forEach(spec.commandLine().getOut()::println);
        printed.warnings().forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
    }

    private Printer.Choice choice(Book book) {
        Optional<ReportKind> chosen = Optional.ofNullable(kind).map(ReportCommand::kind);
        var ofKind = new Printer.Choice(languages, chosen, Optional.empty());
        if (entity != null) {
            Set<String> subjects =
                    ofKind.of(book).stream().map(Report::subject).collect(Collectors.toCollection(TreeSet::new));
            if (!subjects.contains(entity)) {
                throw new WrongUse("--entity: there is no report%s about %s: %s"
                        .formatted(kind == null ? "" : " of kind " + kind, entity, Nearest.hint(entity, subjects)));
            }
        }
        return new Printer.Choice(languages, chosen, Optional.ofNullable(entity));
    }

    private static ReportKind kind(String code) {
        List<String> known =
                Stream.of(ReportKind.values()).map(ReportKind::code).toList();
        return Stream.of(ReportKind.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new WrongUse("--kind: there is no kind " + code + ": " + Nearest.hint(code, known)));
    }

    /** The book of a release that lost its own: the published rows say all that it said. */
    private Book publishedBook(String releaseId) {
        if (!common.warehouse().hasTable("published.release")) {
            throw noBook();
        }
        return PublishedBook.of(common.warehouse(), common.sql(), releaseId);
    }

    private WrongUse noBook() {
        return new WrongUse("there is no book" + (release == null ? "" : " of release " + release) + " in "
                + common.out() + ": korsetkish run makes it; korsetkish status lists the releases");
    }
}
