package kz.korsetkish.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The built program in a folder of its own without its sources, as an administrator sets it up for a cluster.
 *
 * @param environment beside that of the test
 * @param options of every command
 */
record Installation(Path folder, Map<String, String> environment, List<String> options) {
    private static final Path PROJECT = Path.of(System.getProperty("korsetkish.home"));

    /** What a command left. */
    record Outcome(int exitCode, String out, String err) {}

    static Installation in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("pipelines"));
        for (String name : List.of("korsetkish", "find-jdk")) {
            Files.copy(PROJECT.resolve(name), folder.resolve(name));
        }
        for (String name : List.of("pom.xml", "sql", "data-samples", "pipelines/target", "pipelines/jvm.options")) {
            Files.createSymbolicLink(folder.resolve(name), PROJECT.resolve(name));
        }
        return new Installation(folder, Map.of(), List.of());
    }

    Installation with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Installation(folder, environment, all);
    }

    Installation withEnvironment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Installation(folder, all, options);
    }

    /** Puts these libraries behind the program's own. */
    Installation withLibraries(Path libraries) throws IOException {
        Files.createSymbolicLink(folder.resolve("lib"), libraries);
        return this;
    }

    /** The folder of the program as the driver of Spark's own launcher sees it. */
    Path jar() {
        return folder.resolve("pipelines/target/korsetkish.jar");
    }

    Process begin(Path out, Path err, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("korsetkish").toString()));
        command.addAll(List.of(arguments));
        command.addAll(options);
        return begin(out, err, command);
    }

    Outcome execute(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("korsetkish").toString()));
        command.addAll(List.of(arguments));
        command.addAll(options);
        return execute(command);
    }

    /** Any other command, in the folder of the program. */
    Outcome execute(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        int exitCode = begin(out, err, command).waitFor();
        return new Outcome(exitCode, Files.readString(out), Files.readString(err));
    }

    private Process begin(Path out, Path err, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** All values of these tables, in an order of their own. */
    String values(Collection<String> tables) throws IOException, InterruptedException {
        String queries = String.join(
                ";\n",
                tables.stream()
                        .map(table -> "select * from " + table + " order by all")
                        .toList());
        Outcome sql = execute("sql", "--internal", "--format", "csv", "-e", queries);
        if (sql.exitCode() != 0) {
            throw new IOException(sql.err());
        }
        return sql.out();
    }
}
