package kz.korsetkish.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the project's documentation. */
record Page(Path file, String text) {
    static final String PROGRAM = "./korsetkish";

    private static final List<String> NOT_OURS = List.of(".git", ".cache", ".dev", "target", "warehouse", "out");

    private static final Pattern BLOCK =
            Pattern.compile("^ *```[a-z]*\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern INLINE = Pattern.compile("`(\\./[^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^) ]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    static Page of(String file) {
        return read(Settings.home().resolve(file));
    }

    /** Every page of the project, wherever it lies. */
    static List<Page> all() {
        try (Stream<Path> files = Files.walk(Settings.home())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(Page::isOurs)
                    .map(Page::read)
                    .sorted((one, other) -> one.file().compareTo(other.file()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path folder : Settings.home().relativize(file)) {
            if (NOT_OURS.contains(folder.toString())) {
                return false;
            }
        }
        return true;
    }

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that somebody may type, in blocks and within sentences. */
    Stream<String> commands() {
        return Stream.concat(
                BLOCK.matcher(text)
                        .results()
                        .flatMap(block -> block.group(1).lines())
                        .map(String::strip)
                        .filter(line -> line.contains("./")),
                INLINE.matcher(BLOCK.matcher(text).replaceAll("")).results().map(code -> code.group(1)));
    }

    /** Its links within the project: to a file, to a heading in it, or to a heading of its own. */
    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The files that it leads to. */
    Stream<Path> linkedFiles() {
        return links().stream().map(this::linked);
    }

    Path linked(String link) {
        String name = link.replaceFirst("#.*", "");
        return name.isEmpty() ? file : file.resolveSibling(name).normalize();
    }

    /** The headings as links name them. */
    List<String> anchors() {
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\d _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Override
    public String toString() {
        return Settings.home().relativize(file).toString();
    }
}
