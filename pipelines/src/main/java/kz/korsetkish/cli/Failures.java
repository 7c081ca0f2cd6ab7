package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.CatalogException;
import kz.korsetkish.session.ClusterException;
import kz.korsetkish.session.StatementException;
import kz.korsetkish.storage.RunLock.LockedException;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into words and an exit code; a stack trace only with {@code --verbose}. */
final class Failures {
    private Failures() {}

    static int wrongUse(ParameterException failure, String[] arguments) {
        PrintWriter err = failure.getCommandLine().getErr();
        err.println(failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (isVerbose(parsed)) {
            failure.printStackTrace(err);
        }
        Optional<String> locked = locked(failure);
        if (locked.isPresent()) {
            err.println(locked.get());
            return ExitCode.LOCKED;
        }
        Optional<String> full = FullDisk.remedy(failure);
        if (full.isPresent()) {
            err.println(full.get());
            return ExitCode.ENVIRONMENT;
        }
        err.println(words(failure));
        Damage.remedy(failure).ifPresent(err::println);
        return code(failure);
    }

    /** A lease is lost in the middle of any work, which tells of its own file first. */
    private static Optional<String> locked(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(20)
                .filter(LockedException.class::isInstance)
                .findFirst()
                .map(one -> String.valueOf(one.getMessage()));
    }

    private static boolean isVerbose(ParseResult parsed) {
        return (parsed.hasSubcommand() && isVerbose(parsed.subcommand())) || parsed.hasMatchedOption("--verbose");
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case CatalogException mistakes ->
                mistakes.getMessage() + System.lineSeparator()
                        + mistakes.problems().size() + " mistakes in the catalogue";
            case WrongUse use -> String.valueOf(use.getMessage());
            case StatementException statement -> String.valueOf(statement.getMessage());
            case IllegalArgumentException use -> String.valueOf(use.getMessage());
            // Without the plan that Spark adds.
            case AnalysisException query -> query.getSimpleMessage();
            case IOException io -> "input or output failed: " + io;
            case ClusterException cluster -> String.valueOf(cluster.getMessage());
            case UncheckedIOException io -> String.valueOf(io.getMessage());
            default -> withoutStack(failure.toString()) + System.lineSeparator() + "More with --verbose.";
        };
    }

    /** Spark puts the stack of a failed task into its message. */
    private static String withoutStack(String message) {
        return message.lines()
                .takeWhile(line -> !line.stripLeading().startsWith("at "))
                .filter(line -> !line.equals("Driver stacktrace:"))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case CatalogException mistakes -> ExitCode.USAGE;
            case WrongUse use -> ExitCode.USAGE;
            case StatementException statement -> ExitCode.USAGE;
            case IllegalArgumentException use -> ExitCode.USAGE;
            case AnalysisException query -> ExitCode.USAGE;
            default -> ExitCode.ENVIRONMENT;
        };
    }
}
