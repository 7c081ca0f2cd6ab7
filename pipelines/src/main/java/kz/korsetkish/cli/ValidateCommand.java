package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.run.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Korsetkish program;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Catalog catalog =
                Project.validated(common.sql(), program.databases().keySet()).catalog();
        long targets = catalog.editions().stream()
                .mapToLong(edition -> edition.targets().size())
                .sum();
        PrintWriter out = spec.commandLine().getOut();
        out.println(catalog.sources().size() + " sources");
        out.println(catalog.models().size() + " models");
        out.println(catalog.indicators().size() + " indicators for "
                + catalog.goals().size() + " goals");
        out.println(targets + " targets in " + catalog.editions().size() + " editions");
        out.println(catalog.checks().size() + " checks");
        out.println("no mistakes");
        return ExitCode.DONE;
    }
}
