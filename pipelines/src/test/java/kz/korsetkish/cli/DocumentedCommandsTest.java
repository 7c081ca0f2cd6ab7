package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command that a page of the documentation shows works on the samples: run by the class that has made them. */
abstract class DocumentedCommandsTest {
    /** What is not run here, and why. */
    private static final Map<Pattern, String> LEFT_OUT = Map.of(
            Pattern.compile("\\./mvnw .*"), "Maven runs this test",
            Pattern.compile("[\\d*]+( [\\d*]+){4} .*"), "a line for cron",
            Pattern.compile("\\./korsetkish withdraw .*"), "it changes the samples; MainTest has a warehouse for it",
            Pattern.compile(".*(--master |spark\\.hadoop\\.fs).*"), "it asks for what is not here",
            Pattern.compile("\\./korsetkish"), "the launcher by its name alone");

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
    private static final Pattern TABLE =
            Pattern.compile("^\\| `([a-z]+\\.[a-z_]+)`( \\(`--internal`\\))? \\|", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandWorks() {
        List<List<String>> calls = calls();
        assertThat(calls).hasSizeGreaterThan(10);
        return calls.stream()
                .map(call -> DynamicTest.dynamicTest(String.join(" ", call), () -> {
                    Invocation done = Invocation.of(atHome(call));
                    assertThat(done.exitCode()).as(done.err()).isZero();
                    assertThat(done.out()).isNotBlank();
                }));
    }

    @Test
    void everyTableIsOpenToWhomItSays() throws IOException {
        List<MatchResult> tables =
                TABLE.matcher(Page.of("docs/query.md").text()).results().toList();
        assertThat(tables).hasSizeGreaterThan(20);
        for (boolean internal : List.of(true, false)) {
            String queries = tables.stream()
                    .filter(table -> internal == (table.group(2) != null))
                    .map(table -> "select * from " + table.group(1) + " limit 1;\n")
                    .collect(Collectors.joining());
            Path file = Files.writeString(folder.resolve("tables.sql"), queries);
            List<String> arguments = new ArrayList<>(List.of("sql", "-f", file.toString()));
            Invocation open = Invocation.of(atHome(arguments));
            arguments.add("--internal");

            assertThat(Invocation.of(atHome(arguments)).exitCode()).isZero();
            if (internal) {
                assertThat(open.err().lines()).hasSameSizeAs(queries.lines().toList());
                assertThat(open.out()).isEmpty();
            } else {
                assertThat(open.exitCode()).as(open.err()).isZero();
            }
        }
    }

    /** The arguments of each call; queries that are asked with the same options go into one, which opens one session. */
    private static List<List<String>> calls() {
        List<List<String>> calls = new ArrayList<>();
        Map<List<String>, List<String>> queries = new LinkedHashMap<>();
        Page.all().stream()
                .flatMap(Page::commands)
                .distinct()
                .filter(DocumentedCommandsTest::isRunHere)
                .map(command -> words(command.substring(Page.PROGRAM.length())))
                .forEach(words -> {
                    int query = words.indexOf("-e") + 1;
                    if (query == 0) {
                        calls.add(words);
                    } else {
                        List<String> options = new ArrayList<>(words);
                        options.remove(query);
                        queries.computeIfAbsent(options, same -> new ArrayList<>())
                                .add(words.get(query));
                    }
                });
        queries.forEach((options, asked) -> {
            List<String> call = new ArrayList<>(options);
            call.add(options.indexOf("-e") + 1, String.join("; ", asked));
            calls.add(call);
        });
        return calls;
    }

    private static boolean isRunHere(String command) {
        boolean isLeftOut = LEFT_OUT.keySet().stream()
                .anyMatch(form -> form.matcher(command).matches());
        assertThat(isLeftOut || command.startsWith(Page.PROGRAM + " "))
                .as("neither run nor left out for a reason: " + command)
                .isTrue();
        return !isLeftOut;
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results().map(DocumentedCommandsTest::word).toList();
    }

    private static String word(MatchResult match) {
        String text = match.group();
        boolean isQuoted = text.startsWith("\"") || text.startsWith("'");
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    /** The call with the warehouse, the folders and the day of the test in place of the defaults. */
    private List<String> atHome(List<String> words) {
        List<String> arguments = new ArrayList<>(words);
        if (arguments.contains("--help")) {
            return arguments;
        }
        int file = arguments.indexOf("-f");
        if (file >= 0) {
            arguments.set(
                    file + 1, Settings.home().resolve(arguments.get(file + 1)).toString());
        }
        int out = arguments.indexOf("--out");
        if (out >= 0) {
            arguments.set(out + 1, folder.resolve(arguments.get(out + 1)).toString());
            return arguments;
        }
        arguments.addAll(SampleRun.get().workspace().here());
        if (!arguments.contains("--as-of")) {
            arguments.addAll(List.of("--as-of", Workspace.AS_OF));
        }
        return arguments;
    }
}
