package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.run.Withdrawals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code korsetkish withdraw}. */
@Command(
        name = "withdraw",
        description = "Takes a submission back: its rows stay and count no more, and what it superseded counts again."
                + " The next run makes the release.",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "SUBMISSION", description = "such as okrug_budget/110000000/2025/0123456789ab")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String submission;

    @Option(names = "--reason", required = true, description = "why; it is recorded")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "who; default the user of the operating system")
    private String by = System.getProperty("user.name", "unknown");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (reason.isBlank() || by.isBlank()) {
            throw new WrongUse("--reason and --by: say why, and who; both are recorded");
        }
        PrintWriter out = spec.commandLine().getOut();
        Withdrawals.withdraw(
                        CatalogFiles.load(common.sql()),
                        common.existingWarehouse(),
                        submission.strip(),
                        by.strip(),
                        reason.strip())
                .forEach(one -> out.println(one.submissionId() + ": "
                        + one.outcome().text() + (one.message().isEmpty() ? "" : ": " + one.message())));
        out.println("The next run makes the release.");
        return ExitCode.DONE;
    }
}
