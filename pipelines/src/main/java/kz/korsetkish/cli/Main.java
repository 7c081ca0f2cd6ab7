package kz.korsetkish.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** The program. */
public final class Main {
    /** The configuration file has to be known before the defaults of the other options can be. */
    @Command
    private static final class ConfigurationFile {
        @Option(names = "--config")
        private @Nullable Path file;

        @Unmatched
        @SuppressWarnings("unused") // everything else is for the second parse
        private List<String> rest = new ArrayList<>();
    }

    private Main() {}

    public static void main(String[] arguments) {
        Signals.endTheProgram();
        Locale.setDefault(Locale.ROOT);
        System.exit(code(arguments));
    }

    /** Java itself failed: memory, or a class that is not there. Left alone, it would end as if the data needed a person. */
    private static int code(String... arguments) {
        try {
            return run(arguments);
        } catch (Error e) {
            e.printStackTrace();
            return ExitCode.ENVIRONMENT;
        }
    }

    /** Runs one command line and gives its exit code. */
    static int run(String... arguments) {
        var configuration = new ConfigurationFile();
        try {
            new CommandLine(configuration).parseArgs(arguments);
            var defaults = Defaults.load(Optional.ofNullable(configuration.file), Settings.home(), System.getenv());
            defaults.setSpark();
            return new CommandLine(new Korsetkish(defaults.settings()))
                    .setDefaultValueProvider(defaults)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setParameterExceptionHandler(Failures::wrongUse)
                    .setExecutionExceptionHandler(Failures::failed)
                    .execute(arguments);
        } catch (WrongUse | CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        }
    }
}
