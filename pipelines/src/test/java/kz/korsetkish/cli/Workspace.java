package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.storage.Warehouse;

/** A warehouse of its own and a folder for its reports. */
record Workspace(Path folder) {
    static final String AS_OF = "2026-11-21";

    Path warehouse() {
        return folder.resolve("warehouse");
    }

    Path out() {
        return folder.resolve("out");
    }

    /** The arguments that make a command work here. */
    List<String> here() {
        return List.of("--warehouse", warehouse().toString(), "--out", out().toString());
    }

    Invocation call(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(here());
        return Invocation.of(all);
    }

    /** On the samples. */
    Invocation run() {
        return call("run", "--as-of", AS_OF, "--settle-seconds", "0");
    }

    Invocation run(Path... inbox) {
        String folders = Stream.of(inbox).map(Path::toString).collect(Collectors.joining(","));
        return call("run", "--as-of", AS_OF, "--settle-seconds", "0", "--inbox", folders);
    }

    /** What the query returns, as CSV with its header. */
    String csv(String query) {
        Invocation sql = call("sql", "--internal", "--format", "csv", "-e", query);
        assertThat(sql.exitCode()).as(sql.err()).isZero();
        return sql.out();
    }

    /** How many rows every table of bronze has. */
    String bronzeCounts() {
        return csv(sources().stream()
                .map(source -> "select '" + source + "' as source, count(*) as bronze_rows from bronze." + source)
                .collect(Collectors.joining(" union all ", "", " order by 1")));
    }

    /** Whether any source has rows in bronze already. */
    boolean hasBronze() {
        var tables = new Warehouse(warehouse());
        return sources().stream().anyMatch(source -> tables.hasTable("bronze." + source));
    }

    private static List<String> sources() {
        try (Stream<Path> contracts = Files.list(Settings.home().resolve("sql/catalog/sources"))) {
            return contracts
                    .map(contract -> contract.getFileName().toString().replace(".yml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
