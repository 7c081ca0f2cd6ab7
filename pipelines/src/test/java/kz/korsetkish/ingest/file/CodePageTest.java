package kz.korsetkish.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Russian and Kazakh texts in every code page that has their letters: read as what they are, or refused. */
class CodePageTest {
    private static final Path TEXTS = Path.of("src", "test", "resources", "texts-of-code-pages.txt");
    private static final List<String> OURS = List.of("windows-1251", "KZ-1048");
    private static final List<String> OTHERS = List.of("KOI8-R", "ISO-8859-5", "x-MacCyrillic", "IBM866");

    @TestFactory
    Stream<DynamicTest> noTextIsTakenForAnother() throws IOException {
        return Files.readAllLines(TEXTS).stream()
                .flatMap(text -> Stream.concat(OURS.stream(), OTHERS.stream())
                        .flatMap(name -> encoded(text, name).stream()
                                .map(bytes -> DynamicTest.dynamicTest(name + ": " + text, () -> {
                                    Optional<String> read = read(bytes);
                                    assertThat(read.orElse(text)).isEqualTo(text);
                                }))));
    }

    @Test
    void whatIsLongEnoughIsReadInOurs() throws IOException {
        for (String text : Files.readAllLines(TEXTS)) {
            for (String name : OURS) {
                Optional<byte[]> bytes = encoded(text, name).filter(one -> text.length() > 5);
                if (bytes.isPresent()) {
                    assertThat(read(bytes.get())).as("%s in %s", text, name).contains(text);
                }
            }
        }
    }

    @Test
    void theRefusalShowsHowTheWordsRead() {
        byte[] bytes = encoded("Министерство финансов", "KOI8-R").orElseThrow();
        assertThat(refusal(bytes))
                .contains("not windows-1251, in which its words read as нЙОЙУФЕТУФЧП, ЖЙОБОУПЧ;"
                        + " save the file as UTF-8 and send it again");
    }

    private static Optional<String> read(byte[] bytes) {
        try {
            return Optional.of(new String(bytes, CodePage.of(bytes)));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> refusal(byte[] bytes) {
        try {
            CodePage.of(bytes);
            return Optional.empty();
        } catch (UnreadableException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** Its bytes; empty where the code page lacks a letter. */
    private static Optional<byte[]> encoded(String text, String name) {
        Map<Character, Integer> codes = new HashMap<>();
        for (int code = 0; code < 256; code++) {
            codes.put(new String(new byte[] {(byte) code}, Charset.forName(name)).charAt(0), code);
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            Integer code = codes.get(text.charAt(i));
            if (code == null) {
                return Optional.empty();
            }
            bytes.write(code);
        }
        return Optional.of(bytes.toByteArray());
    }
}
