package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.ops.RunLog;
import kz.korsetkish.run.Project;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.QuietRun;
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
        var project = Project.load(common.sql());
        try (var session = Session.open(warehouse, project.catalog())) {
            if (submissions) {
                printBoard(session, project.catalog(), out);
            } else {
                new RunLog(session).show(QuietRun.read(warehouse));
                printAll(session, project.catalog(), out);
            }
        }
        return ExitCode.DONE;
    }

    private static void printAll(Session session, Catalog catalog, PrintWriter out) {
        for (String name : List.of("status_run", "status_release", "status_submission")) {
            Query query = catalog.read(name);
            out.println(HEADINGS.get(name));
            Rows.TABLE.print(session.query(query, Map.of()), out);
            out.println();
        }
    }

    private void printBoard(Session session, Catalog catalog, PrintWriter out) {
        if (!session.hasTable(BOARD)) {
            throw new WrongUse("no run has made the board of submissions yet: start with korsetkish run");
        }
        Map<String, Object> asOf = Map.of("as_of", common.asOf());
        if (format == Rows.TABLE) {
            Rows.TABLE.print(session.query(catalog.read("status_board_group"), asOf), out);
            out.println();
            out.println(session.query(catalog.read("status_board_summary"), Map.of())
                    .head()
                    .getString(0));
        } else {
            format.print(session.query(catalog.read("status_board"), asOf), out);
        }
    }
}
