package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Release;
import kz.korsetkish.quality.Finding;
import kz.korsetkish.run.NightlyRun;
import kz.korsetkish.run.RunResult;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code korsetkish run}. */
@Command(
        name = "run",
        description = "Ingests, transforms, checks, releases and reports: the nightly job.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final List<Outcome> WARNINGS =
            List.of(Outcome.ACCEPTED_WITH_REJECTIONS, Outcome.REJECTED, Outcome.UNREADABLE, Outcome.UNCLAIMED);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RemakeOptions remake = new RemakeOptions();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Korsetkish program;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RunResult result = new NightlyRun(common.request(program, remake.remake()), new StepLines(err)).execute();
        result.intake().arrived().stream()
                .filter(submission -> WARNINGS.contains(submission.outcome()))
                .forEach(submission -> err.println(warning(submission)));
        result.intake()
                .arrived()
                .forEach(submission -> submission
                        .notes()
                        .forEach(note -> err.println("note: " + submission.fileName() + ": " + note.words())));
        result.intake().failures().forEach(failure -> err.println("error: " + failure));
        result.findings().forEach(err::println);
        out.println(headline(result));
        result.book().ifPresent(book -> new Verdicts(book).print(out));
        result.printed().warnings().forEach(warning -> err.println("warning: " + warning));
        result.printed().files().forEach(out::println);
        if (result.isBlocked()) {
            return ExitCode.DATA;
        }
        return result.intake().failures().isEmpty() ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }

    /** What became of the release, for who reads nothing else. */
    private static String headline(RunResult result) {
        Optional<Release> release = result.book().map(Book::release);
        if (result.isBlocked()) {
            String checks = result.findings().stream()
                    .filter(Finding::isBlocking)
                    .map(Finding::check)
                    .collect(Collectors.joining(", "));
            return "no new release: a person has to look at what the checks found (" + checks + "); "
                    + release.map(one -> "release " + one.releaseId() + " goes on serving")
                            .orElse("nothing has been released yet");
        }
        return release.map(one -> result.isNew()
                        ? "release " + one.releaseId() + " as of " + one.asOf()
                        : "nothing changed: release " + one.releaseId() + " stands")
                .orElse("nothing has been released yet");
    }

    private static String warning(Submission submission) {
        return "warning: " + submission.fileName() + ": " + submission.outcome().text() + ": " + submission.message();
    }
}
