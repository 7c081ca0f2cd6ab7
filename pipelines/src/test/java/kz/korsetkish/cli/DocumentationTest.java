package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pages say of files, headings and exit codes; their commands are run by {@link DocumentedCommandsTest}. */
class DocumentationTest {
    /** What a newcomer reads in five minutes. */
    private static final int LONGEST_README = 170;

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(Page.all())
                .hasSizeGreaterThan(10)
                .allSatisfy(page ->
                        assertThat(page.links()).as(page.toString()).allSatisfy(link -> leadsSomewhere(page, link)));
    }

    private static void leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path file = page.linked(link);
        assertThat(file).exists();
        if (parts.length == 2) {
            assertThat(Page.read(file).anchors()).as(link).contains(parts[1]);
        }
    }

    @Test
    void everyPageIsReachedFromAnother() {
        List<Path> reached = Page.all().stream().flatMap(Page::linkedFiles).toList();
        assertThat(Page.all())
                .extracting(Page::file)
                .filteredOn(file -> file.startsWith(Settings.home().resolve("docs")))
                .isSubsetOf(reached);
    }

    @Test
    void theReadmeIsShort() {
        assertThat(Page.of("README.md").text().lines().count()).isLessThanOrEqualTo(LONGEST_README);
        assertThat(Files.exists(Settings.home().resolve("LICENSE"))).isTrue();
    }

    @Test
    void exitCodesAreThoseOfTheTable() {
        assertThat(Page.of("docs/operations.md")
                        .text()
                        .lines()
                        .filter(line -> line.matches("\\| \\d \\| .*"))
                        .map(line -> line.substring(0, 15)))
                .containsExactly(
                        "| %d | done; rej".formatted(ExitCode.DONE),
                        "| %d | the data ".formatted(ExitCode.DATA),
                        "| %d | wrong use".formatted(ExitCode.USAGE),
                        "| %d | the envir".formatted(ExitCode.ENVIRONMENT),
                        "| %d | another r".formatted(ExitCode.LOCKED));
    }
}
