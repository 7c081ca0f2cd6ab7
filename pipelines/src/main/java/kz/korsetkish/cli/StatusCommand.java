package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.run.Status;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Answers.Answer;
import kz.korsetkish.storage.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code korsetkish status}. */
@Command(
        name = "status",
        description = "Shows the last runs, the releases, and what was received and is owed.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final Map<String, String> HEADINGS =
            Map.of("status_run", "Last runs", "status_release", "Releases", "status_submission", "Submissions");

    private static final String BOARD = "gold.submission_board";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--submissions", description = "who owes which submission, and what became of it")
    private boolean submissions;

    @Option(
            names = "--format",
            description = "of --submissions: table, csv or json; default table, which puts organisations together",
            defaultValue = "table")
    private Rows format = Rows.TABLE;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        var warehouse = common.existingWarehouse();
        if (submissions && !warehouse.hasTable(BOARD)) {
            throw new WrongUse("no run has made the board of submissions yet: start with korsetkish run");
        }
        if (submissions && format != Rows.TABLE) {
            printRows(warehouse, out);
            return ExitCode.DONE;
        }
        var status = new Status(warehouse, common.sql(), common.asOf());
        if (submissions) {
            printBoard(status.of(Status.BOARD), out);
        } else {
            status.of(Status.OVERALL).forEach((query, answer) -> {
                out.println(HEADINGS.get(query));
                print(answer, out);
                out.println();
            });
        }
        return ExitCode.DONE;
    }

    private static void printBoard(Map<String, Answer> board, PrintWriter out) {
        List<Answer> answers = List.copyOf(board.values());
        print(answers.getFirst(), out);
        out.println();
        out.println(answers.get(1).rows().getFirst().getFirst());
        out.println();
        out.println("Publishers abroad, who owe nothing");
        print(answers.getLast(), out);
    }

    private static void print(Answer answer, PrintWriter out) {
        if (answer.columns().isEmpty()) {
            out.println("none yet");
        } else {
            new Table(answer.columns(), answer.rows()).print(out);
        }
    }

    private void printRows(Warehouse warehouse, PrintWriter out) {
        Catalog catalog = CatalogFiles.load(common.sql());
        try (var session = Session.open(warehouse, catalog)) {
            format.print(session.query(catalog.read("status_board"), Map.of("as_of", common.asOf())), out);
        }
    }
}
