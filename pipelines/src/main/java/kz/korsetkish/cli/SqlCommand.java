package kz.korsetkish.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.run.PinnedRelease;
import kz.korsetkish.session.ReadOnly;
import kz.korsetkish.session.ReadableTables;
import kz.korsetkish.session.Script;
import kz.korsetkish.session.Session;
import kz.korsetkish.session.StatementException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code korsetkish sql}. */
@Command(
        name = "sql",
        description =
                "Queries the tables: latest.*, published.*, reference.*, bronze.* and, with --internal, silver.* and gold.*."
                        + " Reads only.",
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "-e", paramLabel = "QUERY", description = "the query, or several with semicolons between")
    private @Nullable String query;

    @Option(names = "-f", paramLabel = "FILE", description = "a file of queries with semicolons between")
    private @Nullable Path file;

    @Option(names = "--format", description = "table, csv or json; default table", defaultValue = "table")
    private Rows format = Rows.TABLE;

    @Option(names = "--release", paramLabel = "ID", description = "what latest.* shows; default the newest release")
    private @Nullable String release;

    @Option(
            names = "--internal",
            description = "opens silver.*, gold.* and the confidential tables of bronze too: persons, deliveries,"
                    + " enterprises, cells before their suppression, figures before their release")
    private boolean internal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (query != null && file != null) {
            throw new WrongUse("-e and -f exclude each other");
        }
        if (file != null && !Files.isReadable(file)) {
            throw new WrongUse("there is no file " + file);
        }
        var warehouse = common.existingWarehouse();
        try (var start = Session.start(warehouse)) {
            Catalog catalog = CatalogFiles.load(common.sql());
            try (var session = start.open(catalog)) {
                if (release != null) {
                    new PinnedRelease(session, catalog).show(release);
                }
                var tables = new ReadOnly(session, ReadableTables.of(catalog.sources(), internal));
                if (query != null) {
                    return run(Script.of(query), tables);
                }
                return file == null ? interactive(tables) : run(Script.of(Files.readString(file)), tables);
            }
        }
    }

    /** Runs one statement after another, whatever became of those before; gives the worst exit code. */
    private int run(Script script, ReadOnly tables) {
        int worst = ExitCode.DONE;
        for (Script.Statement statement : script.statements()) {
            String where = file == null && script.statements().size() == 1 ? "" : "line " + statement.line() + ": ";
            worst = Math.max(worst, run(statement.text(), where, tables));
        }
        return worst;
    }

    private int run(String statement, String where, ReadOnly tables) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            format.print(tables.rows(statement), out);
            return ExitCode.DONE;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // Spark's own are checked but undeclared.
            Exception told = StatementException.in(e)
                    .<Exception>map(mistake -> mistake)
                    .orElseGet(() -> e instanceof Exception failure ? failure : new IllegalStateException(e));
            spec.commandLine().getErr().print(where);
            return Failures.failed(told, spec.commandLine(), spec.commandLine().getParseResult());
        } finally {
            out.flush();
        }
    }

    private int interactive(ReadOnly tables) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var typed = new StringBuilder();
        int worst = ExitCode.DONE;
        prompt("sql> ");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            var script = Script.of(typed.append(line).append('\n').toString());
            if (script.isEnded()) {
                typed.setLength(0);
                worst = Math.max(worst, run(script, tables));
            }
            prompt(script.isEnded() ? "sql> " : "  -> ");
        }
        worst = Math.max(worst, run(Script.of(typed.toString()), tables));
        return Terminal.isTypedInto() ? ExitCode.DONE : worst;
    }

    private void prompt(String text) {
        if (Terminal.isTypedInto()) {
            PrintWriter err = spec.commandLine().getErr();
            err.print(text);
            err.flush();
        }
    }
}
