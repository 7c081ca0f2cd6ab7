package kz.korsetkish.synthesis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Generates synthetic submissions of twelve sources, calibrated to published and, where none are, invented figures. */
public final class Synthesis {
    private static final String PLAIN = ".csv";
    private static final String COMPRESSED = ".csv.gz";

    private Synthesis() {}

    /**
     * Writes {@code <directory>/<source>/<file>} and beside each file its {@code <file>.meta.yml}, which marks it
     * synthetic. The same request gives the same files. A file appears under its name only when it is whole.
     *
     * @throws IllegalArgumentException if a year has no calibration
     * @throws IOException if the directory cannot be written
     */
    public static SynthesisSummary write(SynthesisRequest request, Progress progress) throws IOException {
        var calibration = Resources.calibration();
        calibration.of(request.firstYear());
        calibration.of(request.lastYear());
        var written = new ArrayList<SynthesisSummary.Written>();
        for (var source : sources(Resources.territory(), calibration, new Seed(request.seed()))) {
            var submissions = source.submissions(request);
            progress.start(
                    source.name(),
                    submissions.stream().mapToLong(Submission::rows).sum());
            for (var submission : submissions) {
                written.add(write(submission, request, progress));
            }
        }
        return new SynthesisSummary(written);
    }

    private static List<SyntheticSource> sources(Territory territory, Calibration calibration, Seed seed) {
        var catalog = ServiceCatalog.draw(calibration, seed);
        var budgets = new OkrugBudgets(territory, calibration, seed);
        var book = Resources.plans();
        var figures = new KnownFigures(territory, calibration, budgets);
        var plans = new Plans(book, territory, figures, seed).draw();
        return List.of(
                new KatoEditions(territory),
                new KatoCrosswalk(territory),
                new TrustSurvey(territory, calibration, seed),
                new ServiceRegistry(catalog),
                new ServiceDeliveries(territory, calibration, catalog, seed),
                new StateEntities(territory, calibration, seed),
                new RegionalProducts(territory, calibration, seed),
                budgets,
                new PlanTargets(book, plans, seed),
                new PlanReports(book, plans, figures, seed),
                new PlanRisks(book, plans, seed),
                new Explanations(Resources.explanations()));
    }

    private static SynthesisSummary.Written write(Submission submission, SynthesisRequest request, Progress progress)
            throws IOException {
        var folder = Files.createDirectories(request.directory().resolve(submission.source()));
        var compress = submission.compressible() && request.compress();
        var target = folder.resolve(submission.stem() + (compress ? COMPRESSED : PLAIN));
        // The mark comes first: no reader ever sees synthetic data without it.
        Files.writeString(sideFile(target), "synthetic: true\nsent_at: " + submission.sentAt() + "\n");
        var part = folder.resolve(target.getFileName() + ".part");
        long rows;
        try (var file = new CsvFile(open(part, compress), progress, submission.header())) {
            submission.body().write(file);
            rows = file.rows();
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        // The same year left in the other form would be a second submission of it.
        var other = folder.resolve(submission.stem() + (compress ? PLAIN : COMPRESSED));
        Files.deleteIfExists(other);
        Files.deleteIfExists(sideFile(other));
        return new SynthesisSummary.Written(submission.source(), target, rows, Files.size(target));
    }

    private static OutputStream open(Path path, boolean compress) throws IOException {
        var out = Files.newOutputStream(path);
        return compress ? new QuickGzip(out) : out;
    }

    private static Path sideFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".meta.yml");
    }
}
