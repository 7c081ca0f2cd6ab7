package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.TargetEdition;
import kz.korsetkish.run.Project;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.TemporaryWarehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code korsetkish validate}. */
@Command(
        name = "validate",
        description = "Checks catalogue and SQL, reading no data; reports every mistake at once.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--try",
            paramLabel = "SLUG",
            description = "runs the golden cases of this indicator, check or model too")
    private @Nullable String tried;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Korsetkish program;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (tried == null) {
            validated();
            return ExitCode.DONE;
        }
        // Spark starts while the catalogue is read.
        try (var warehouse = TemporaryWarehouse.open();
                var start = Session.start(warehouse.warehouse()).toWrite()) {
            var attempt = new Attempt(
                    validated(),
                    common.sql().resolveSibling("data-samples").resolve("cases"),
                    spec.commandLine().getOut());
            return attempt.run(tried, start);
        }
    }

    private Catalog validated() {
        Catalog catalog =
                Project.validated(common.sql(), program.databases().keySet()).catalog();
        List<TargetEdition> editions = catalog.plans().stream()
                .flatMap(plan -> plan.editions().stream())
                .toList();
        long targets =
                editions.stream().mapToLong(edition -> edition.targets().size()).sum();
        PrintWriter out = spec.commandLine().getOut();
        out.println(catalog.sources().size() + " sources");
        out.println(catalog.models().size() + " models");
        out.println(catalog.indicators().size() + " indicators");
        int plans = catalog.plans().size();
        out.println(plans + (plans == 1 ? " plan" : " plans") + " with " + targets + " targets in " + editions.size()
                + (editions.size() == 1 ? " edition" : " editions"));
        out.println(catalog.checks().size() + " checks");
        out.println("no mistakes");
        return catalog;
    }
}
