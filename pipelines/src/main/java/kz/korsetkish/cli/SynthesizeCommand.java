package kz.korsetkish.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.synthesis.Synthesis;
import kz.korsetkish.synthesis.SynthesisRequest;
import kz.korsetkish.synthesis.SynthesisSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code korsetkish synthesize}. */
@Command(
        name = "synthesize",
        description = "Writes synthetic submissions, each marked as synthetic by its side file.",
        mixinStandardHelpOptions = true)
final class SynthesizeCommand implements Callable<Integer> {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    @Option(names = "--scale", paramLabel = "N", required = true, description = "millions of service deliveries")
    @SuppressWarnings("NullAway.Init") // required
    private BigDecimal scale;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the submissions go")
    @SuppressWarnings("NullAway.Init") // required
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed gives the same files; default 1")
    private long seed;

    @Option(names = "--years", paramLabel = "FROM-TO", defaultValue = "2021-2025", description = "default 2021-2025")
    @SuppressWarnings("NullAway.Init") // has a default
    private String years;

    @Option(names = "--compress", description = "gzip the service deliveries")
    private boolean compress;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Matcher match = YEARS.matcher(years);
        if (!match.matches()) {
            throw new WrongUse("--years " + years + ": write one year or two, such as 2021-2025");
        }
        int first = Integer.parseInt(match.group(1));
        int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
        var request = request(first, last);
        PrintWriter err = spec.commandLine().getErr();
        try (var progress = new SourceBars(err)) {
            SynthesisSummary summary = Synthesis.write(request, progress);
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%d synthetic files with %,d rows in %s",
                            summary.files().size(),
                            summary.rows(),
                            out));
        }
        return ExitCode.DONE;
    }

    private SynthesisRequest request(int first, int last) {
        try {
            return new SynthesisRequest(scale, first, last, seed, compress, out);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }
}
