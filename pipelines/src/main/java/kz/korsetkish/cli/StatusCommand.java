package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.run.Project;
import kz.korsetkish.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code korsetkish status}. */
@Command(
        name = "status",
        description = "Shows the last runs, the releases, and what was received.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final Map<String, String> HEADINGS =
            Map.of("status_run", "Last runs", "status_release", "Releases", "status_submission", "Submissions");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        var warehouse = common.existingWarehouse();
        var project = Project.load(common.sql());
        try (var session = Session.open(warehouse, project.catalog().models())) {
            for (String name : List.of("status_run", "status_release", "status_submission")) {
                Query query = project.catalog().read(name);
                out.println(HEADINGS.get(name));
                Rows.TABLE.print(session.query(query, Map.of()), out);
                out.println();
            }
        }
        return ExitCode.DONE;
    }
}
