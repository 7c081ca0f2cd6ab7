package kz.korsetkish.cli;

import java.util.Map;
import kz.korsetkish.book.Publication;
import kz.korsetkish.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code korsetkish} itself: it only has sub-commands. */
@Command(
        name = "korsetkish",
        description = "National indicators of Kazakhstan's public administration, from submitted rows to reports.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            WithdrawCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            SqlCommand.class,
            ExplainCommand.class,
            SynthesizeCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; rejected rows or files alone are a warning",
            "1:the data needs a person: a blocking check",
            "2:wrong use, configuration or catalogue",
            "3:the environment failed: storage, database, Java",
            "4:another run holds this warehouse",
            "130, 143:stopped by Ctrl-C or a signal; the next run finishes the job"
        })
final class Korsetkish implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Settings settings;

    Korsetkish(Settings settings) {
        this.settings = settings;
    }

    /** The databases of the settings. */
    Map<String, Database> databases() {
        return settings.databases();
    }

    /** Who publishes the reports, as the settings say. */
    Publication publication() {
        return settings.publication();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
