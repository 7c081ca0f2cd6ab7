package kz.korsetkish.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.korsetkish.reading.Provenance;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home", ".."));

    /** Reports run without tables, so that they keep the order of authority themselves. */
    @Test
    void reportsKeepTheOrderThatTablesHave() throws Exception {
        String sql = Files.readString(HOME.resolve("sql/reference/provenance.sql"));
        List<String> inOrder = Pattern.compile("\\('(\\w+)', \\d\\)")
                .matcher(sql)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(inOrder)
                .containsSubsequence(Stream.of(Provenance.values())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
