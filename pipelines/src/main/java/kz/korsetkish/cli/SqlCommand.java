package kz.korsetkish.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.korsetkish.run.PinnedRelease;
import kz.korsetkish.run.Project;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code korsetkish sql}. */
@Command(
        name = "sql",
        description = "Queries the tables: latest.*, published.*, reference.*, silver.*, bronze.*. Reads only.",
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "-e", paramLabel = "QUERY", description = "the query")
    private @Nullable String query;

    @Option(names = "-f", paramLabel = "FILE", description = "a file with the query")
    private @Nullable Path file;

    @Option(names = "--format", description = "table, csv or json; default table", defaultValue = "table")
    private Rows format = Rows.TABLE;

    @Option(names = "--release", paramLabel = "ID", description = "what latest.* shows; default the newest release")
    private @Nullable String release;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ParseException {
        if (query != null && file != null) {
            throw new WrongUse("-e and -f exclude each other");
        }
        if (file != null && !Files.isReadable(file)) {
            throw new WrongUse("there is no file " + file);
        }
        var warehouse = common.existingWarehouse();
        var project = Project.load(common.sql());
        try (var session = Session.open(warehouse, project.catalog().models())) {
            if (release != null) {
                new PinnedRelease(session, project.catalog()).show(release).ifPresent(known -> {
                    throw new WrongUse("there is no release " + release + "; there are " + String.join(", ", known));
                });
            }
            if (query == null && file == null) {
                interactive(session);
            } else {
                print(session, query == null ? Files.readString(Objects.requireNonNull(file)) : query);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Session session, String text) throws ParseException {
        PrintWriter out = spec.commandLine().getOut();
        format.print(session.readOnly(text), out);
        out.flush();
    }

    private void interactive(Session session) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var statement = new StringBuilder();
        prompt(err, "sql> ");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            statement.append(line).append('\n');
            boolean isWhole = line.strip().endsWith(";");
            if (isWhole) {
                String text = statement.toString().strip();
                statement.setLength(0);
                tryToPrint(session, text.substring(0, text.length() - 1), err);
            }
            prompt(err, isWhole ? "sql> " : "  -> ");
        }
    }

    private void tryToPrint(Session session, String text, PrintWriter err) {
        if (text.isBlank()) {
            return;
        }
        try {
            print(session, text);
        } catch (Exception e) {
            // A mistake in one statement leaves the others to be typed; Spark's own are checked but undeclared.
            err.println(e.getMessage());
        }
    }

    private static void prompt(PrintWriter err, String text) {
        if (System.console() != null) {
            err.print(text);
            err.flush();
        }
    }
}
