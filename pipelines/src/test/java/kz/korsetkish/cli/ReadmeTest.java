package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every {@code ./korsetkish} command of the README works, on the samples: run by the class that has made them. */
abstract class ReadmeTest {
    private static final String PROGRAM = "./korsetkish ";
    private static final Pattern SHELL_BLOCK =
            Pattern.compile("^```sh\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
    private static final Pattern TABLE =
            Pattern.compile("^\\| `([a-z]+\\.[a-z_]+)`( \\(`--internal`\\))? \\|", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandWorks() throws IOException {
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(5);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    Invocation done = Invocation.of(atHome(words(command.substring(PROGRAM.length()))));
                    assertThat(done.exitCode()).as(done.err()).isZero();
                    assertThat(done.out()).isNotBlank();
                }));
    }

    @Test
    void everyTableIsOpenToWhomItSays() throws IOException {
        List<MatchResult> tables = TABLE.matcher(readme()).results().toList();
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

    @Test
    void everyFileItNamesIsThere() throws IOException {
        assertThat(LINK.matcher(readme()).results().map(link -> link.group(1)))
                .allSatisfy(file -> assertThat(Settings.home().resolve(file)).exists());
    }

    @Test
    void exitCodesAreThoseOfTheTable() throws IOException {
        assertThat(readme().lines()
                        .filter(line -> line.matches("\\| \\d \\| .*"))
                        .map(line -> line.substring(0, 15)))
                .containsExactly(
                        "| %d | done; rej".formatted(ExitCode.DONE),
                        "| %d | the data ".formatted(ExitCode.DATA),
                        "| %d | wrong use".formatted(ExitCode.USAGE),
                        "| %d | the envir".formatted(ExitCode.ENVIRONMENT),
                        "| %d | another r".formatted(ExitCode.LOCKED));
    }

    private static String readme() throws IOException {
        return Files.readString(Settings.home().resolve("README.md"));
    }

    private static List<String> commands() throws IOException {
        return SHELL_BLOCK
                .matcher(readme())
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith(PROGRAM))
                .toList();
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results().map(ReadmeTest::word).toList();
    }

    private static String word(MatchResult match) {
        String text = match.group();
        boolean isQuoted = text.startsWith("\"") || text.startsWith("'");
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    /** The command with the warehouse, the folder and the day of the test in place of the defaults. */
    private List<String> atHome(List<String> words) {
        List<String> arguments = new ArrayList<>(words);
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
