package kz.korsetkish.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.trial.GoldenCase;

/**
 * What belongs to an indicator or a check beside its SQL and YAML: targets, a golden case, a sample. A night goes well
 * without them, so {@code validate} alone looks for them.
 *
 * @param samples the folder {@code data-samples}; where a project has none, cases and samples are not looked for
 */
record Completeness(Catalog catalog, Path samples) {
    List<Problem> problems() {
        Stream<Problem> inSamples = Files.isDirectory(samples)
                ? Stream.of(withoutCase(), withoutSample()).flatMap(problems -> problems)
                : Stream.empty();
        return Stream.concat(withoutTarget(), inSamples).toList();
    }

    private Stream<Problem> withoutTarget() {
        Set<String> having = catalog.plans().stream()
                .flatMap(plan -> plan.editions().stream())
                .flatMap(edition -> edition.targets().stream())
                .map(target -> target.indicatorId())
                .collect(Collectors.toSet());
        return catalog.indicators().stream()
                .filter(indicator -> !having.contains(indicator.indicatorId()))
                .map(indicator -> missing(
                        indicator,
                        "no edition has a target of it: add its targets, by year, to one in sql/catalog/plans"));
    }

    private Stream<Problem> withoutCase() {
        List<GoldenCase> cases = GoldenCase.all(samples.resolve("cases"));
        Set<String> tried = cases.stream()
                .filter(GoldenCase::expectsRows)
                .map(GoldenCase::query)
                .collect(Collectors.toSet());
        return Stream.concat(
                        catalog.indicators().stream().flatMap(indicator -> indicator.query().stream()),
                        catalog.checks().stream())
                .filter(query -> !tried.contains(query.path()))
                .map(query -> new Problem(
                        query.file(),
                        1,
                        "no case tries it: add a folder to data-samples/cases whose query is " + query.path()
                                + ", with the rows that must come out"));
    }

    private Stream<Problem> withoutSample() {
        Set<String> sampled = sampled();
        return catalog.indicators().stream()
                .filter(indicator -> indicator.sources().stream().noneMatch(sampled::contains))
                .map(indicator -> missing(
                        indicator,
                        "none of its sources has a sample: add a file of one of them to data-samples/official or"
                                + " data-samples/synthetic"));
    }

    /** Sources that a file of the samples is of; a table of a database has none. */
    private Set<String> sampled() {
        List<String> files = Stream.of("official", "synthetic")
                .map(samples::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> names(folder).stream())
                .toList();
        return catalog.sources().stream()
                .filter(source -> source.origin() instanceof Source.Origin.Table
                        || files.stream().anyMatch(file -> source.claim(file).isPresent()))
                .map(Source::name)
                .collect(Collectors.toSet());
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the samples " + folder + " cannot be listed", e);
        }
    }

    private static Problem missing(Indicator indicator, String message) {
        return new Problem(Path.of("sql", "catalog", "indicators", indicator.indicatorId() + ".yml"), 1, message);
    }
}
