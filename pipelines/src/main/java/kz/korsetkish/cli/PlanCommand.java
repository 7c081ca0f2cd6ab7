package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kz.korsetkish.run.Preview;
import kz.korsetkish.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code korsetkish plan}. */
@Command(
        name = "plan",
        description = "Says what a run would do, and why, without doing it.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
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
        RunRequest request = common.request(program, remake.remake());
        Preview preview = Preview.of(request);
        out.printf("%d new submissions, %d files known%n", preview.arriving().size(), preview.unchanged());
        preview.arriving()
                .forEach(submission -> out.println("  " + submission.fileName()
                        + (submission.message().isEmpty() ? "" : ": " + submission.message())));
        List<List<String>> rows = preview.work().stream()
                .map(work -> List.of(work.phase(), work.would(), work.because()))
                .toList();
        new Table(List.of("phase", "would", "because"), rows).print(out);
        return ExitCode.DONE;
    }
}
